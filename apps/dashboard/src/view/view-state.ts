import {
  CHART_METRICS,
  CHART_PARAMETERS,
  parameterText,
  readParameter,
  USUAL_VALUES,
  type ChartMetric,
  type Parameter,
  type ValueOf,
} from '@waveguide/charts';
import { createParser, parseAsArrayOf } from 'nuqs/server';

/** What a forecast chart shows, by the names that addresses have for it. */
export const METRICS = CHART_METRICS;
export type Metric = ChartMetric;

export const SCALES = ['linear', 'log'] as const satisfies readonly ValueOf<'scale'>[];
export type Scale = ValueOf<'scale'>;

/** Years that an address may ask for; what a scenario covers is decided by its model. */
const YEARS = { first: 2000, last: 2100 } as const;

/** A parameter of charts, read as the files of charts read it. */
function ofCharts<T extends string | number | readonly string[]>(parameter: Parameter<T>) {
  return createParser<T>({
    parse: (text) => {
      const read = readParameter(parameter, text);
      return read.ok ? read.value : null;
    },
    serialize: parameterText,
    eq: (a, b) => parameterText(a) === parameterText(b),
  });
}

/** Ids as the ledger has them. */
const id = ofCharts(CHART_PARAMETERS.scenarioId);

/** Two years, the later one last, as in `2026-2030`. */
const yearSpan = createParser({
  parse: (text) => {
    const [from, to] = (/^(\d{4})-(\d{4})$/.exec(text) ?? []).slice(1).map(Number);
    if (from === undefined || to === undefined || from < YEARS.first || to > YEARS.last || from >= to) return null;
    return { from, to };
  },
  serialize: ({ from, to }: { readonly from: number; readonly to: number }) => `${from}-${to}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

/** `<chart>.<tab>`, for every chart that does not show its chart. */
const openTab = createParser({
  parse: (text) => (/^[a-z0-9][a-z0-9-]{0,80}\.(table|sources)$/.test(text) ? text : null),
  serialize: (value: string) => value,
});

/**
 * Everything of the view that lives in the address, by the name of its parameter. A parameter that cannot be read falls back to its
 * default, and the page says so (see view-problem.ts).
 */
export const viewParsers = {
  scenario: id.withDefault(USUAL_VALUES.scenarioId),
  /** A revision's number: the link is frozen there. Left out, the link is live and follows the newest. */
  revision: ofCharts(CHART_PARAMETERS.revision),
  from: ofCharts(CHART_PARAMETERS.fromYear),
  to: ofCharts(CHART_PARAMETERS.toYear),
  metric: ofCharts(CHART_PARAMETERS.metric).withDefault(USUAL_VALUES.metric),
  scale: ofCharts(CHART_PARAMETERS.scale),
  /** The technology, group of them or market that a forecast is of. */
  technology: ofCharts(CHART_PARAMETERS.entity).withDefault(USUAL_VALUES.entity),
  /** The year that is read off the charts. */
  year: ofCharts(CHART_PARAMETERS.year),
  /** The two years between which growth is stated. */
  growth: yearSpan,
  technologies: ofCharts(CHART_PARAMETERS.technologies).withDefault([]),
  /** What published estimates are about, and what they count. */
  measure: ofCharts(CHART_PARAMETERS.measure).withDefault(USUAL_VALUES.measure),
  scope: ofCharts(CHART_PARAMETERS.scopeKey),
  tertiary: ofCharts(CHART_PARAMETERS.tertiary).withDefault(USUAL_VALUES.tertiary),
  compare: ofCharts(CHART_PARAMETERS.compare).withDefault([]),
  vendors: parseAsArrayOf(id).withDefault([]),
  tab: parseAsArrayOf(openTab).withDefault([]),
};

export type ViewKey = keyof typeof viewParsers;
