import { identityPropertyName, type SlideIdentity } from '@waveguide/briefings';
import { xmlText } from './xml-text';

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Identifiers below 2 are reserved (ECMA-376 part 1, section 22.3.2.2). */
const FIRST_ID = 2;

/** Custom properties "Waveguide slide 1" and so on, each a SlideIdentity as JSON (ECMA-376 part 1, section 22.3). */
export function slideProperties(identities: readonly SlideIdentity[]): string {
  const properties = identities.map((identity, i) => {
    const json = xmlText(JSON.stringify(identity));
    return `<property fmtid="${FORMAT_ID}" pid="${i + FIRST_ID}" name="${identityPropertyName(identity.slide)}"><vt:lpwstr>${json}</vt:lpwstr></property>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...properties,
    '</Properties>',
  ].join('');
}
