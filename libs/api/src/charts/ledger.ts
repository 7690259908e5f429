import {
  adoptionTimingChart,
  attributeRangeChart,
  milestoneTimelineChart,
  productRoadmapChart,
  publishedVintagesChart,
  switchCapacityChart,
  type ChartSpec,
} from '@waveguide/charts';
import { yearOfDate } from '@waveguide/evidence';
import { modelAnswer } from '@waveguide/forecasts';
import { percentiles } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';
import { attributeOf, isComparedTechnology, TECHNOLOGY_SUBJECTS, type Technology } from '@waveguide/technologies';
import type { ChartLoadContext, ChartLoader } from './context';
import type { ChartId } from './request';
import type { LoadedRevision } from '../model/load-revision';
import { summaryUnder } from '../forecasts/summary-query';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { standingDaysOf } from '../trpc/load-standing-days';
import { VOLUME, volumePassing } from './volume-passing';

/** When others expect volume, beside the calendar years in which the scenario's totals first reach it. */
async function adoptionTiming({
  services,
  ledger,
  loaded,
  context,
}: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const figures = [...(await ledger.estimates()), ...(await ledger.observations())];
  const { passing, run } = volumePassing(services, loaded);
  const stamp = { seed: run.seed, draws: run.drawCount, engineVersion: run.engineVersion };
  return ok(adoptionTimingChart({ figures, model: { entity: VOLUME.entity, passing, run: stamp } }, context));
}

/** Up to when the sources behind a chart were read, on its own day. */
async function readToOf({ ledger, context }: Pick<ChartLoadContext, 'ledger' | 'context'>): Promise<string> {
  return standingDaysOf(await ledger.readTo(), context.today.slice(0, 10)).readTo;
}

/** Dated events by technology, between two years. */
async function adoptionTimeline({ ledger, request, context }: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const readTo = await readToOf({ ledger, context });
  const [milestones, phases, names] = await Promise.all([ledger.milestones(), ledger.phases(), ledger.vendorNames()]);
  const years = milestones.map(({ date }) => yearOfDate(date));
  // One year asked for may lie before or after all events: then it is the only one.
  const fromYear = request.fromYear ?? Math.min(...years, request.toYear ?? Infinity);
  const lastYear = request.toYear ?? Math.max(...years, request.fromYear ?? -Infinity);
  const { technologies: chosen } = request;
  const technologies = TECHNOLOGY_SUBJECTS.filter(
    (subject) =>
      (chosen === undefined || chosen.some((id) => id === subject)) &&
      milestones.some(({ technology }) => technology === subject),
  );
  // The builder's last year is the first that is not shown.
  const toYear = lastYear + 1;
  return ok(
    milestoneTimelineChart({ milestones, technologies, phases, fromYear, toYear, vendorNames: names, readTo }, context),
  );
}

/** Key of the assumption that says when switches of the next capacity ship. */
const NEXT_GENERATION_KEY = 'asic-204t-year';

/** Key of the assumption that says how fast the capacity of switch chips doubles. */
const DOUBLING_KEY = 'asic-doubling';

function assumedRange({ revision }: LoadedRevision, of: string) {
  const value = revision.values.find(({ key }) => key === of);
  if (value === undefined) return null;
  const { p10, p50, p90 } = percentiles(value.distribution);
  return { low: p10, middle: p50, high: p90 };
}

/** Capacity of one switch chip by generation, and when the scenario expects the next. */
async function switchCapacity({ ledger, loaded, context }: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const milestones = await ledger.milestones();
  const [next, doubling] = [assumedRange(loaded, NEXT_GENERATION_KEY), assumedRange(loaded, DOUBLING_KEY)];
  return ok(switchCapacityChart({ milestones, next, doubling }, context));
}

/** Products from announcement to shipment, of everybody or of one vendor. */
async function productRoadmap({ ledger, request, context }: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const [products, names] = await Promise.all([ledger.products(), ledger.vendorNames()]);
  const vendorId = request.vendorId ?? null;
  if (vendorId !== null && !names.has(vendorId)) return err(notFound('vendor', vendorId));
  const readTo = await readToOf({ ledger, context });
  return ok(productRoadmapChart({ products, vendorNames: names, vendorId, readTo }, context));
}

/** The technologies that are compared by default or, where none of them has the attribute, those that have it. */
function comparedBy(attribute: string, technologies: readonly Technology[]): readonly Technology[] {
  const compared = technologies.filter(({ id }) => isComparedTechnology(id));
  const has = (technology: Technology) => attributeOf(technology, attribute) !== undefined;
  return compared.some(has) ? compared : technologies.filter(has);
}

/** One number about every technology, with its range. */
async function attributeRange({ ledger, request, context }: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const technologies = await ledger.technologies();
  const { attribute } = request;
  const known = [...new Set(technologies.flatMap((technology) => technology.attributes.map(({ key }) => key)))];
  if (!known.includes(attribute)) {
    return err(
      invalid(['attribute'], `No technology has an attribute “${attribute}”. There are: ${known.join(', ')}.`),
    );
  }
  const { technologies: chosen } = request;
  const shown =
    chosen === undefined ? comparedBy(attribute, technologies) : technologies.filter(({ id }) => chosen.includes(id));
  return ok(attributeRangeChart({ technologies: shown, attribute }, context));
}

/** What was said about one year, by date of publication, beside the scenario's own range. */
async function publishedVintages(loadContext: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const { services, ledger, request, loaded, context } = loadContext;
  const rows = [...(await ledger.estimates()), ...(await ledger.observations())];
  const summary = summaryUnder(services, loaded, 'erosion');
  const run = { seed: summary.seed, draws: summary.drawCount, engineVersion: summary.engineVersion };
  const { measure: metric, year, scopeKey, tertiary } = request;
  return ok(
    publishedVintagesChart(
      {
        ledger: rows,
        asked: { metric, year, scopeKey },
        tertiary,
        answer: (question) => modelAnswer(summary, question),
        run,
      },
      context,
    ),
  );
}

/** Loaders of the charts that facts are drawn in. */
export const LEDGER_LOADERS = {
  'published-vintages': publishedVintages,
  'adoption-timing': adoptionTiming,
  'adoption-timeline': adoptionTimeline,
  'switch-capacity': switchCapacity,
  'product-roadmap': productRoadmap,
  'attribute-range': attributeRange,
} as const satisfies Readonly<Partial<Record<ChartId, ChartLoader>>>;
