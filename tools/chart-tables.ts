import {
  CHART_FILE_FORMATS,
  CHART_IDS,
  CHART_PARAMETER_KEYS,
  CHART_PARAMETERS,
  chartRecord,
  PICTURE_RESOLUTIONS,
  PICTURE_SIZE_NAMES,
  PICTURE_THEMES,
} from '@waveguide/charts';

const BEGIN = '<!-- the tables of charts: begin, written by `npm run chart-tables` -->';
const END = '<!-- the tables of charts: end -->';

type Row = readonly string[];

const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(', ');

/** A table as Prettier sets it: every column as wide as its widest cell. */
function table(head: Row, rows: readonly Row[]): readonly string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string => `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

const PARAMETERS: readonly Row[] = [
  ...CHART_PARAMETER_KEYS.map((key) => [code([CHART_PARAMETERS[key].name]), CHART_PARAMETERS[key].says]),
  ['`size`', `${code(PICTURE_SIZE_NAMES)}: of pictures`],
  ['`theme`', `${code(PICTURE_THEMES)}: of pictures`],
  ['`resolution`', `${code(PICTURE_RESOLUTIONS)}: of a PNG`],
];

const CHARTS: readonly Row[] = CHART_IDS.map((id) => {
  const { note, page, parameters } = chartRecord(id);
  return [code([id]), note, code([page]), code(parameters.map((parameter) => CHART_PARAMETERS[parameter].name))];
});

/** A page with the tables of charts and of their parameters as the catalogue has them. */
export function withChartTables(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The page has lost the line “${BEGIN}” or “${END}”.`);
  const tables = [
    BEGIN,
    '',
    ...table(['chart', 'shows', 'page', 'parameters beside `scenario` and `revision`'], CHARTS),
    '',
    ...table(['parameter', 'values'], PARAMETERS),
    '',
    `Formats: ${code(CHART_FILE_FORMATS)}.`,
    '',
    END,
  ];
  return `${page.slice(0, begin)}${tables.join('\n')}${page.slice(end + END.length)}`;
}
