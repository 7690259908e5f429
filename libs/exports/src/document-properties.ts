import type { ChartSpec } from '@waveguide/charts';
import { xmlText } from './xml-text';

const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Identifiers below 2 are reserved (ECMA-376 part 1, section 22.3.2.2). */
const FIRST_ID = 2;

/** Which chart a slide shows, so that a file can be told apart from newer numbers later on. */
export interface SlideIdentity {
  readonly slide: number;
  readonly chart: string;
  readonly scenario: string | null;
  readonly revision: number | null;
  readonly asOf: string;
  readonly address: string;
}

export function slideIdentity(spec: ChartSpec, slide: number): SlideIdentity {
  const { scenario, revision, asOf, address } = spec.provenance;
  return {
    slide,
    chart: spec.id,
    scenario: scenario?.id ?? null,
    revision: revision?.number ?? null,
    asOf,
    address,
  };
}

/** Custom properties "Waveguide slide 1" and so on, each a SlideIdentity as JSON (ECMA-376 part 1, section 22.3). */
export function slideProperties(specs: readonly ChartSpec[]): string {
  const properties = specs.map((spec, i) => {
    const identity = xmlText(JSON.stringify(slideIdentity(spec, i + 1)));
    return `<property fmtid="${FORMAT_ID}" pid="${i + FIRST_ID}" name="Waveguide slide ${i + 1}"><vt:lpwstr>${identity}</vt:lpwstr></property>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...properties,
    '</Properties>',
  ].join('');
}
