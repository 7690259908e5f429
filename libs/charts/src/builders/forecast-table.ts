import type { ChartTable, TableCell } from '../spec/chart-spec';
import type { ComparedSeries } from './compared-series';
import type { DotStanding, LedgerDot } from './ledger-dots';
import type { SeriesQuantiles, YearQuantiles } from './summary-points';
import { missingCell, numberCell, textCell, yearCell } from './table-cells';

/** "other scope" and the sentence that says how; nothing if the figure is compared, or where its evidence says it. */
function whyNot(standing: DotStanding, reason: string | null): string[] {
  const sentence = reason === null ? [] : [reason.replace(/\.$/, '')];
  switch (standing) {
    case 'comparable':
    case 'tertiary':
      return [];
    case 'superseded':
      return ['replaced by a newer vintage', ...sentence];
    case 'other-scope':
      return ['other scope', ...sentence];
  }
}

const LEVELS = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** The numbers of a forecast: a row per year of the model, then a row per published figure. */
export function forecastTable(of: {
  readonly series: SeriesQuantiles;
  readonly compared: readonly ComparedSeries[];
  readonly dots: readonly LedgerDot[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly own: string;
}): ChartTable {
  const { series, compared, dots } = of;
  const { unit } = series;
  const years = Array.from({ length: of.toYear - of.fromYear + 1 }, (_, i) => of.fromYear + i);
  const valueIn = (from: SeriesQuantiles, year: number, level: keyof Omit<YearQuantiles, 'year'>): TableCell => {
    const value = from.points.find((point) => point.year === year)?.[level];
    if (value === undefined || value === null) {
      return missingCell(from.missing.get(year) ?? 'The model does not cover this year.');
    }
    return numberCell(value, unit);
  };
  const model = years.map((year): TableCell[] => [
    yearCell(year),
    textCell(`Waveguide, ${of.own}`),
    ...LEVELS.map((level) => valueIn(series, year, level)),
    ...compared.map((scenario) => valueIn(scenario.series, year, 'p50')),
    textCell('Projection'),
  ]);
  const published = dots.map(({ figure, standing, reason, year, value, dot }): TableCell[] => [
    yearCell(year),
    textCell(figure.publisher),
    figure.low === null ? missingCell('not stated') : numberCell(figure.low, unit),
    missingCell('not stated'),
    numberCell(value, unit),
    missingCell('not stated'),
    figure.high === null ? missingCell('not stated') : numberCell(figure.high, unit),
    ...compared.map(() => missingCell('not applicable')),
    textCell([dot.reading, ...whyNot(standing, reason), `${figure.evidence} evidence`].join('; ')),
  ]);
  return {
    columns: [
      { key: 'year', label: 'Year', unit: 'year' },
      { key: 'by', label: 'By', unit: 'text' },
      ...LEVELS.map((level) => ({ key: level, label: level.toUpperCase(), unit })),
      ...compared.map(({ id, name }) => ({ key: `scenario-${id}`, label: `${name}, P50`, unit })),
      { key: 'kind', label: 'What it is', unit: 'text' as const },
    ],
    rows: [...model, ...published],
  };
}
