import {
  adoptionTimingChart,
  attributeRangeChart,
  milestoneTimelineChart,
  productRoadmapChart,
  switchCapacityChart,
  type ChartSpec,
} from '@waveguide/charts';
import { yearOfDate } from '@waveguide/evidence';
import { percentiles } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';
import { TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import type { ChartGround } from './chart-ground';
import type { LoadedRevision } from './load-revision';
import { invalid, notFound, type Problem } from './problem';

/** Ports a year from which the ledger's wordings speak of volume. */
const VOLUME_PORTS = 10_000_000;

/** When others expect volume, beside the years in which the scenario passes it. */
export async function adoptionTiming({ ledger, loaded, context }: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const estimates = (await ledger.estimates()).filter(({ excluded }) => !excluded);
  const model = { summary: loaded.summary, entity: 'co-packaged', ports: VOLUME_PORTS };
  return ok(adoptionTimingChart({ estimates, model }, context));
}

/** Dated events by technology, between two years. */
export async function adoptionTimeline({ ledger, request, context }: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const [milestones, phases, names] = await Promise.all([ledger.milestones(), ledger.phases(), ledger.vendorNames()]);
  const years = milestones.map(({ date }) => yearOfDate(date));
  const fromYear = request.fromYear ?? Math.min(...years);
  const lastYear = request.toYear ?? Math.max(...years);
  if (fromYear > lastYear) {
    return err(invalid(['to'], `The last year must not be before the first: ${fromYear} to ${lastYear} is no span.`));
  }
  const { technologies: chosen } = request;
  const technologies = TECHNOLOGY_SUBJECTS.filter(
    (subject) =>
      (chosen === undefined || chosen.some((id) => id === subject)) &&
      milestones.some(({ technology }) => technology === subject),
  );
  // The builder's last year is the first that is not shown.
  const toYear = lastYear + 1;
  return ok(
    milestoneTimelineChart({ milestones, technologies, phases, fromYear, toYear, vendorNames: names }, context),
  );
}

/** Key of the assumption that says when switches of the next capacity ship. */
const NEXT_GENERATION_KEY = 'asic-204t-year';

function nextGeneration({ revision }: LoadedRevision) {
  const value = revision.values.find(({ key }) => key === NEXT_GENERATION_KEY);
  if (value === undefined) return null;
  const { p10, p50, p90 } = percentiles(value.distribution);
  return { low: p10, middle: p50, high: p90 };
}

/** Capacity of one switch chip by generation, and when the scenario expects the next. */
export async function switchCapacity({ ledger, loaded, context }: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const milestones = await ledger.milestones();
  return ok(switchCapacityChart({ milestones, next: nextGeneration(loaded) }, context));
}

/** Products from announcement to shipment, of everybody or of one vendor. */
export async function productRoadmap({ ledger, request, context }: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const [products, names] = await Promise.all([ledger.products(), ledger.vendorNames()]);
  const vendorId = request.vendorId ?? null;
  if (vendorId !== null && !names.has(vendorId)) return err(notFound('vendor', vendorId));
  return ok(productRoadmapChart({ products, vendorNames: names, vendorId }, context));
}

/** One number about every technology, with its range. */
export async function attributeRange({ ledger, request, context }: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const technologies = await ledger.technologies();
  const { attribute } = request;
  const known = [...new Set(technologies.flatMap((technology) => technology.attributes.map(({ key }) => key)))];
  if (!known.includes(attribute)) {
    return err(
      invalid(['attribute'], `No technology has an attribute “${attribute}”. There are: ${known.join(', ')}.`),
    );
  }
  const { technologies: chosen } = request;
  const shown = technologies.filter(({ id }) => chosen === undefined || chosen.includes(id));
  return ok(attributeRangeChart({ technologies: shown, attribute }, context));
}
