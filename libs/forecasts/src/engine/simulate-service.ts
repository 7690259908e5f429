import type { Offset } from './column-layout';
import { addProductOfDifference } from './column-loops';
import { columnSum, groupSums } from './column-sums';
import { MARKET_OFFSET } from './series-graph';
import { type CohortSum, ServiceLife } from './service-columns';
import type { Plan, Stage } from './simulation-plan';
import { type WattsColumns, wattsColumns } from './watts-columns';

const MEGAWATTS_PER_WATT = 1e-6;

/** What every sum over cohorts in service shares. */
interface Service {
  readonly plan: Plan;
  readonly life: ServiceLife;
  /** Where the facility megawatts per watt of equipment begin: PUE · 10⁻⁶. */
  readonly megawatts: Offset;
  readonly watts: readonly WattsColumns[];
}

/** Installed base and power of every technology and group, and power saved; of the market, fleet power and power saved. */
export function serviceStage(plan: Plan): Stage {
  const { model, seriesOf, parameters, layout, drawCount } = plan;
  const life = new ServiceLife(model.serviceLife, plan);
  const pue = parameters.offsetOf(model.pue);
  const megawatts = layout.take();
  const watts = model.technologies.map((technology) => wattsColumns(technology, plan));
  const service: Service = { plan, life, megawatts, watts };
  const powers = model.technologies.map((_, k) => seriesOf(k, 'power'));
  const saved = model.technologies.map((_, k) => seriesOf(k, 'powerSaved'));
  const stages: readonly Stage[] = [
    ...model.technologies.map((_, k) => fleetStage(service, k)),
    savedStage(service),
    groupSums(plan, 'installedBase'),
    groupSums(plan, 'power'),
    groupSums(plan, 'powerSaved'),
    columnSum(plan, plan.market + MARKET_OFFSET.fleetPower, powers),
    columnSum(plan, plan.market + MARKET_OFFSET.powerSaved, saved),
  ];
  return (run, yearIndex) => {
    const { memory } = run;
    if (yearIndex === 0) {
      life.begin(memory);
      for (let i = 0; i < drawCount; i++) memory[megawatts + i] = memory[pue + i]! * MEGAWATTS_PER_WATT;
    }
    for (const stage of stages) stage(run, yearIndex);
  };
}

/** Installed base and power of one technology. */
function fleetStage(service: Service, k: number): Stage {
  const { plan, life, megawatts } = service;
  const { model, seriesOf, columnOf, parameters, layout, years, drawCount } = plan;
  const technology = model.technologies[k]!;
  const base = seriesOf(k, 'installedBase');
  const power = seriesOf(k, 'power');
  const ports = columnOf(seriesOf(k, 'cumulativePorts'), 0);
  const portsBefore = parameters.offsetOf(technology.cumulativeStart);
  const energy = layout.take(years.length);
  const energyBefore = parameters.offsetOf(0);
  const start = parameters.offsetOf(technology.startingBase);
  const perYear = layout.take();
  const earlierMegawatts = earlierPower(service, [{ k, watts: service.watts[k]!, sign: 1 }]);
  const earlier = earlierMegawatts.offsets.map((offset) => ({ ports: perYear, megawatts: offset }));
  return ({ memory, wanted, emit }, yearIndex) => {
    if (!wanted[base] && !wanted[power]) return;
    if (yearIndex === 0) {
      earlierMegawatts.fill(memory);
      for (let i = 0; i < drawCount; i++) memory[perYear + i] = memory[start + i]! / memory[life.years + i]!;
    }
    const at = {
      yearIndex,
      shipped: columnOf(seriesOf(k, 'ports'), yearIndex),
      watts: service.watts[k]!(memory, years[yearIndex]!),
      ports,
      portsBefore,
      energy,
      energyBefore,
      megawatts,
      base: columnOf(base, yearIndex),
      power: columnOf(power, yearIndex),
    };
    life.fillFleet(memory, at, earlier);
    if (wanted[base]) emit(base, yearIndex);
    if (wanted[power]) emit(power, yearIndex);
  };
}

/** Cohorts of one technology, each at the reference's watts of its shipping year less its own. */
interface SavedCohorts {
  readonly k: number;
  readonly series: number;
  readonly cohorts: CohortSum;
  readonly fillEarlier: (memory: Float64Array) => void;
}

/**
 * What the ports of each technology would draw beyond their own power if they drew the reference technology's watts of their shipping
 * year: PUE·Σ_u P_k(u)·(W_reference(u) − W_k(u)). Differences are accumulated, not two large sums, and the reference itself saves exactly 0.
 */
function savedStage(service: Service): Stage {
  const { plan, life } = service;
  const { model, seriesOf, columnOf, years, drawCount } = plan;
  const reference = model.technologies.findIndex((technology) => technology.id === model.powerReference);
  // Columns of its own: another technology's may be the same ones.
  const comparison = wattsColumns(model.technologies[reference]!, plan);
  const all = model.technologies
    .map((_, k) => k)
    .filter((k) => k !== reference)
    .map((k) => savedCohorts(service, { k, comparison }));
  const ofReference = seriesOf(reference, 'powerSaved');
  return ({ memory, wanted, emit }, yearIndex) => {
    if (wanted[ofReference]) {
      const out = columnOf(ofReference, yearIndex);
      memory.fill(0, out, out + drawCount);
      emit(ofReference, yearIndex);
    }
    const asked = all.filter(({ series }) => wanted[series]);
    if (asked.length === 0) return;
    const weight = comparison(memory, years[yearIndex]!);
    for (const { k, cohorts } of asked) {
      const now = cohorts.running + yearIndex * drawCount;
      addProductOfDifference(memory, drawCount, {
        previous: yearIndex === 0 ? cohorts.before : now - drawCount,
        amount: columnOf(seriesOf(k, 'ports'), yearIndex),
        weight,
        less: service.watts[k]!(memory, years[yearIndex]!),
        now,
      });
    }
    // The years before the first are read at other watts, which may use the same columns.
    if (yearIndex === 0) for (const { fillEarlier } of asked) fillEarlier(memory);
    for (const { series, cohorts } of asked) {
      life.fillInService(memory, cohorts, { yearIndex, out: columnOf(series, yearIndex) });
      emit(series, yearIndex);
    }
  };
}

function savedCohorts(
  service: Service,
  { k, comparison }: { readonly k: number; readonly comparison: WattsColumns },
): SavedCohorts {
  const { plan, megawatts } = service;
  const earlier = earlierPower(service, [
    { k, watts: comparison, sign: 1 },
    { k, watts: service.watts[k]!, sign: -1 },
  ]);
  const running = plan.layout.take(plan.years.length);
  const before = plan.parameters.offsetOf(0);
  return {
    k,
    series: plan.seriesOf(k, 'powerSaved'),
    cohorts: { running, before, earlier: earlier.offsets, scale: megawatts },
    fillEarlier: earlier.fill,
  };
}

/** Ports of one technology at somebody's watts, counted with a sign. */
interface PowerTerm {
  readonly k: number;
  readonly watts: WattsColumns;
  readonly sign: number;
}

/**
 * Megawatts in service from the years before the first, one column per year back to where all watts are flat: each
 * technology's starting base is spread evenly over the service life.
 */
function earlierPower(
  { plan, life, megawatts }: Service,
  terms: readonly PowerTerm[],
): { readonly offsets: readonly Offset[]; readonly fill: (memory: Float64Array) => void } {
  const { model, parameters, layout, years, drawCount } = plan;
  const started = terms
    .filter(({ k }) => model.technologies[k]!.startingBase !== 0)
    .map((term) => ({ ...term, start: parameters.offsetOf(model.technologies[term.k]!.startingBase) }));
  const firstAnchor = Math.min(...model.technologies.map((technology) => technology.watts[0]!.year));
  const ages = started.length === 0 ? 0 : Math.max(1, years[0]! - firstAnchor);
  const offsets = Array.from({ length: ages }, () => layout.take());
  const fill = (memory: Float64Array): void => {
    offsets.forEach((column, age) => {
      memory.fill(0, column, column + drawCount);
      for (const { watts, sign, start } of started) {
        const perPort = watts(memory, years[0]! - 1 - age);
        for (let i = 0; i < drawCount; i++) {
          const base = memory[start + i]! / memory[life.years + i]!;
          memory[column + i]! += sign * base * memory[perPort + i]! * memory[megawatts + i]!;
        }
      }
    });
  };
  return { offsets, fill };
}
