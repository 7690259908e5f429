import { atHead } from '@waveguide/quantity';
import { seriesOfMetric } from '@waveguide/charts';
import { technologyName } from '@waveguide/technologies';
import type { View } from '../view/read-view';
import type { Metric, Scale } from '../view/view-state';

/** The years in between, both ends counted. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** What the page can show. */
export interface ForecastContext {
  /** Years of the model. */
  readonly years: YearSpan;
  /** Technologies and groups of them. */
  readonly technologyIds: readonly string[];
  /** Open scenarios: the first ones, which are compared if the address names none. */
  readonly scenarioIds: readonly string[];
}

/** The view of the page: every part of it can be shown. */
export interface ForecastView {
  readonly metric: Metric;
  readonly technology: string;
  readonly scale: Scale;
  readonly years: YearSpan;
  /** The year that is read, within `years`. */
  readonly year: number;
  readonly growth: YearSpan;
  /** Ids of the scenarios beside the one in view. */
  readonly compare: readonly string[];
  /** What of the address names something that is not there, in sentences. */
  readonly notices: readonly string[];
}

export const DEFAULT_TECHNOLOGY = 'co-packaged';
const DEFAULT_YEAR = 2030;
const DEFAULT_GROWTH: YearSpan = { from: 2026, to: 2030 };
/** More lines than these cannot be told apart over a fan. */
export const MOST_COMPARED = 5;

const within = (year: number, { from, to }: YearSpan) => year >= from && year <= to;
const clamp = (year: number, { from, to }: YearSpan) => Math.min(Math.max(year, from), to);

function shownYears(view: Pick<View, 'fromYear' | 'toYear'>, model: YearSpan): YearSpan {
  const from = clamp(view.fromYear ?? model.from, model);
  const to = clamp(view.toYear ?? model.to, model);
  return from < to ? { from, to } : model;
}

/** Fits what an address asks for to what there is; whatever does not fit falls back, with a sentence that says so. */
export function forecastView(
  view: Pick<
    View,
    | 'scenarioId'
    | 'metric'
    | 'technology'
    | 'scale'
    | 'fromYear'
    | 'toYear'
    | 'year'
    | 'growth'
    | 'compare'
    | 'choosesCompare'
    | 'unknownCompare'
  >,
  { years: model, technologyIds, scenarioIds }: ForecastContext,
): ForecastView {
  const covers = `The model covers ${model.from} to ${model.to}`;
  const years = shownYears(view, model);
  const year = clamp(view.year ?? DEFAULT_YEAR, years);
  const knowsTechnology = technologyIds.includes(view.technology);
  const series = seriesOfMetric(view.metric, view.technology);
  const showsTechnology = knowsTechnology && series.ok;
  const growthFits = view.growth === null || (within(view.growth.from, model) && within(view.growth.to, model));
  const asked = [view.fromYear, view.toYear].filter((end) => end !== undefined);
  // Where nothing of what was named is there, the address chose nothing.
  const chooses = view.choosesCompare && (view.compare.length > 0 || view.unknownCompare.length === 0);
  const usual = scenarioIds.filter((id) => id !== view.scenarioId).slice(0, MOST_COMPARED);
  const compare = chooses ? view.compare : usual;
  const notices = [
    ...(knowsTechnology
      ? []
      : [`There is no technology “${view.technology}”; ${technologyName(DEFAULT_TECHNOLOGY).noun} are shown.`]),
    ...(knowsTechnology && !series.ok
      ? [`${series.error.message} ${atHead(technologyName(DEFAULT_TECHNOLOGY).noun)} are shown.`]
      : []),
    ...(asked.every((end) => within(end, model)) ? [] : [`${covers}; ${years.from} to ${years.to} is shown.`]),
    ...(view.fromYear !== undefined && view.fromYear === view.toYear
      ? [`One year is no span; ${years.from} to ${years.to} is shown.`]
      : []),
    ...(view.year === null || within(view.year, years)
      ? []
      : [`${view.year} is not among the years shown; ${year} is read.`]),
    ...(growthFits ? [] : [`${covers}; growth is stated for years within them.`]),
    ...view.unknownCompare.map((id) => `There is no scenario “${id}” to compare with.`),
    ...(compare.length > MOST_COMPARED ? [`The first ${MOST_COMPARED} scenarios are compared.`] : []),
  ];
  return {
    metric: view.metric,
    // Ports grow ten thousandfold over the years; the other metrics read well from zero.
    scale: view.scale ?? (view.metric === 'ports' ? 'log' : 'linear'),
    technology: showsTechnology ? view.technology : DEFAULT_TECHNOLOGY,
    years,
    year,
    growth: growthFits && view.growth !== null ? view.growth : DEFAULT_GROWTH,
    compare: compare.slice(0, MOST_COMPARED),
    notices,
  };
}

/** The chosen span with the years before and after it, as far as the model goes. */
export function growthSpans(chosen: YearSpan, model: YearSpan): readonly YearSpan[] {
  return [
    ...(chosen.from > model.from ? [{ from: model.from, to: chosen.from }] : []),
    chosen,
    ...(chosen.to < model.to ? [{ from: chosen.to, to: model.to }] : []),
  ];
}
