import JSZip from 'jszip';
import { markedDecoration, fixedChart, fixedContentTypes, fixedNotes, fixedShapes, fixedSheet } from './pptx-xml-fixes';

/** The first instant that a ZIP archive can name; entries carry it instead of the time of their making. */
export const ENTRY_DATE = new Date('1980-01-01T00:00:00Z');
const TIMESTAMP = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g;
const CUSTOM_PART = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** Parts of charts are numbered by the process, not by the file. */
const CHART_PART = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;
const CHART_XML = /^ppt\/charts\/chart\d+\.xml$/;
const SHEET_XML = /^xl\/worksheets\/sheet\d+\.xml$/;
const SHAPES_XML = /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/;
const NOTES_XML = /^ppt\/notesSlides\/[^/]+\.xml$/;

const CONTENT_TYPES = '[Content_Types].xml';

export interface DeterministicZipOptions {
  /** ISO date that the file states as the time of its making. */
  readonly asOf: string;
  /** The document's custom properties as XML; null for none. */
  readonly customProperties: string | null;
}

/** Numbers the parts of charts anew from one, in the order of the slides. */
function renumbering(names: readonly string[]): (text: string) => string {
  const numbers = names.flatMap((name) => [...name.matchAll(CHART_PART)].map(([, , number]) => Number(number)));
  const order = [...new Set(numbers)].sort((a, b) => a - b);
  return (text) =>
    text.replace(CHART_PART, (_, stem: string, number: string) => `${stem}${order.indexOf(Number(number)) + 1}`);
}

type Entry = readonly [name: string, content: string | Uint8Array];

/** The list of content types comes first, as readers of office files expect; the rest by name. */
const byName = ([a]: Entry, [b]: Entry): number =>
  Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1);

async function entriesOf(zip: JSZip, asOf: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const renumbered = renumbering(Object.keys(zip.files));
  for (const file of Object.values(zip.files)) {
    if (file.dir) continue;
    if (file.name.endsWith('.xlsx'))
      entries.push([
        renumbered(file.name),
        await deterministicZip(await file.async('uint8array'), { asOf, customProperties: null }),
      ]);
    else if (file.name === 'docProps/core.xml')
      entries.push([file.name, (await file.async('string')).replace(TIMESTAMP, `$1${asOf.slice(0, 10)}T00:00:00Z$3`)]);
    else if (file.name === CONTENT_TYPES)
      entries.push([
        file.name,
        renumbered(fixedContentTypes(await file.async('string'), (part) => zip.file(part) !== null)),
      ]);
    else if (file.name.endsWith('.rels')) entries.push([renumbered(file.name), renumbered(await file.async('string'))]);
    else if (CHART_XML.test(file.name)) entries.push([renumbered(file.name), fixedChart(await file.async('string'))]);
    else if (SHAPES_XML.test(file.name))
      entries.push([file.name, markedDecoration(fixedShapes(await file.async('string')))]);
    else if (NOTES_XML.test(file.name)) entries.push([file.name, fixedNotes(await file.async('string'))]);
    else if (SHEET_XML.test(file.name)) entries.push([file.name, fixedSheet(await file.async('string'))]);
    else entries.push([renumbered(file.name), await file.async('uint8array')]);
  }
  return entries.sort(byName);
}

const inserted = (part: string | Uint8Array, before: string, what: string): string =>
  (typeof part === 'string' ? part : new TextDecoder().decode(part)).replace(before, `${what}${before}`);

function withCustomProperties(entries: readonly Entry[], xml: string): Entry[] {
  return [
    ...entries.map(([name, part]): Entry => {
      if (name === CONTENT_TYPES)
        return [
          name,
          inserted(part, '</Types>', `<Override PartName="/${CUSTOM_PART}" ContentType="${CUSTOM_TYPE}"/>`),
        ];
      if (name === '_rels/.rels')
        return [
          name,
          inserted(
            part,
            '</Relationships>',
            `<Relationship Id="rIdCustom" Type="${CUSTOM_RELATION}" Target="${CUSTOM_PART}"/>`,
          ),
        ];
      return [name, part];
    }),
    [CUSTOM_PART, xml],
  ];
}

/**
 * An office file packed anew without the times of its making, those of the workbooks inside it included, so that the same content gives the
 * same bytes; with custom properties if some are given.
 */
export async function deterministicZip(
  archive: Uint8Array,
  { asOf, customProperties }: DeterministicZipOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await entriesOf(await JSZip.loadAsync(archive), asOf);
  const out = new JSZip();
  for (const [name, part] of customProperties === null ? entries : withCustomProperties(entries, customProperties))
    out.file(name, part, { date: ENTRY_DATE, createFolders: false });
  const bytes = await out.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
    platform: 'UNIX',
  });
  return new Uint8Array(bytes);
}
