import {
  keyFigures,
  pinOf,
  titleAgreement,
  titleSuggestions,
  withParameter,
  type KeyFigure,
  type PinnedChart,
  type Slide,
  type TitleAgreement,
} from '@waveguide/briefings';
import { chartUses, isChartId, type ChartSpec } from '@waveguide/charts';
import { findScenario } from '@waveguide/db';
import { baseMarketModel } from '@waveguide/forecasts';
import type { ApiServices } from '../trpc/context';
import { pinnedChartSpec } from '../charts/pinned-chart-spec';
import { resolveSlide } from './resolved-slides';

interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** What a slide's evidence says; null and empty if there is none. */
export interface SlideFacts {
  readonly finding: string | null;
  readonly subtitle: string | null;
  readonly description: string | null;
  readonly suggestions: readonly string[];
  readonly agreement: TitleAgreement | null;
  readonly scenarioName: string | null;
  readonly revision: number | null;
  readonly newestRevision: number | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly years: (YearSpan & { readonly first: number; readonly last: number }) | null;
  readonly problem: string | null;
}

const NOTHING: SlideFacts = {
  finding: null,
  subtitle: null,
  description: null,
  suggestions: [],
  agreement: null,
  scenarioName: null,
  revision: null,
  newestRevision: null,
  keyFigures: [],
  years: null,
  problem: null,
};

/** What the evidence of one slide says, whether the slide is saved or not. */
export async function slideFactsQuery(services: ApiServices, slide: Slide): Promise<SlideFacts> {
  const [ready, pin] = await Promise.all([resolveSlide(services, slide), pinFacts(services, slide)]);
  const facts = { ...NOTHING, ...pin };
  if (ready.kind === 'title' || ready.kind === 'text') return facts;
  if (ready.kind === 'failed') return { ...facts, problem: ready.problem };
  const { finding, subtitle, description } = ready.spec;
  return {
    ...facts,
    finding,
    subtitle,
    description,
    suggestions: titleSuggestions(ready.spec),
    agreement: titleAgreement(slide.title, ready.spec),
    keyFigures: keyFigures(ready.spec),
    years: ready.kind === 'chart' ? await yearsOf(services, ready.slide.chart, ready.spec) : null,
  };
}

async function pinFacts({ client }: ApiServices, slide: Slide) {
  if (slide.kind !== 'chart' && slide.kind !== 'table') return {};
  const { scenarioId, revision } = pinOf(slide.chart);
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return {};
  return { scenarioName: scenario.name, revision, newestRevision: scenario.headNumber };
}

/** The years on the axis of a chart that lets them be chosen; the last that is shown, not the first that is not. */
function shownYears(chart: PinnedChart, { axes: { x } }: ChartSpec): YearSpan | null {
  if (x.kind === 'year') return { from: x.from, to: x.to };
  return x.kind === 'time' && isChartId(chart.chart) && chartUses(chart.chart, 'fromYear')
    ? { from: x.from, to: x.to - 1 }
    : null;
}

async function yearsOf(services: ApiServices, chart: PinnedChart, spec: ChartSpec): Promise<SlideFacts['years']> {
  const shown = shownYears(chart, spec);
  if (shown === null) return null;
  if (spec.axes.x.kind === 'year')
    return { ...shown, first: baseMarketModel.firstYear, last: baseMarketModel.lastYear };
  // How far the events of a ledger reach is known by drawing all of them.
  const unbounded = withParameter(withParameter(chart, 'from', null), 'to', null);
  const whole = await pinnedChartSpec(services, unbounded);
  const all = whole.ok ? shownYears(chart, whole.value) : null;
  return all === null ? null : { ...shown, first: all.from, last: all.to };
}
