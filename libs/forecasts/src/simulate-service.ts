import { MARKET_OFFSET } from './series-graph';
import { type CohortSum, type ServiceLife, fillInService, serviceLife } from './service-columns';
import { type Simulation, type Stage, emitGroupSums, emitSum } from './simulation';
import { type WattsColumns, wattsColumns } from './watts-columns';

const MEGAWATTS_PER_WATT = 1e-6;

/** Installed base and power of every technology and group, fleet power and power saved. */
export function serviceStage(simulation: Simulation): Stage {
  const { model, wanted, seriesOf, columnOf } = simulation;
  const life = serviceLife(columnOf(model.serviceLife));
  const watts = model.technologies.map((technology) => wattsColumns(technology.watts, columnOf));
  const zero = columnOf(0);
  const stages: Stage[] = [];
  model.technologies.forEach((technology, k) => {
    const base = seriesOf(k, 'installedBase');
    const noStart = technology.startingBase === 0;
    if (wanted[base]) {
      const perYear = quotient(columnOf(technology.startingBase), life.years);
      const cohorts = {
        running: simulation.store.block(seriesOf(k, 'cumulativePorts')),
        before: columnOf(technology.cumulativeStart),
        signed: false,
        earlier: noStart ? [] : [perYear],
      };
      stages.push((yearIndex) => {
        fillInService({ cohorts, life, yearIndex }, simulation.store.column(base, yearIndex));
        simulation.emit(base, yearIndex);
      });
    }
    const power = seriesOf(k, 'power');
    if (wanted[power]) {
      const terms = [{ k, watts: watts[k], sign: 1 }];
      stages.push(powerStage(simulation, { series: power, life, zero, terms }));
    }
  });
  const saved = simulation.market + MARKET_OFFSET.powerSaved;
  if (wanted[saved]) {
    const reference = model.technologies.findIndex((technology) => technology.id === model.powerReference);
    const terms = model.technologies.flatMap((_, k) =>
      k === reference
        ? []
        : [
            { k, watts: watts[reference], sign: 1 },
            { k, watts: watts[k], sign: -1 },
          ],
    );
    stages.push(powerStage(simulation, { series: saved, life, zero, terms }));
  }
  const powers = model.technologies.map((_, k) => seriesOf(k, 'power'));
  return (yearIndex) => {
    for (const stage of stages) stage(yearIndex);
    emitGroupSums(simulation, 'installedBase', yearIndex);
    emitGroupSums(simulation, 'power', yearIndex);
    emitSum(simulation, simulation.market + MARKET_OFFSET.fleetPower, { terms: powers, yearIndex });
  };
}

/** Ports of one technology at somebody's watts, counted with a sign. */
interface PowerTerm {
  readonly k: number;
  readonly watts: WattsColumns;
  readonly sign: number;
}

/** PUE · Σ of the terms' cohorts in service, in MW. */
function powerStage(
  simulation: Simulation,
  o: {
    readonly series: number;
    readonly life: ServiceLife;
    readonly zero: Float64Array;
    readonly terms: readonly PowerTerm[];
  },
): Stage {
  const { model, store, seriesOf, columnOf, years, drawCount } = simulation;
  const running = store.workspace(`running-${o.series}`, years.length * drawCount);
  const scratch = store.workspace('watts', drawCount);
  const pue = columnOf(model.pue);
  const cohorts: CohortSum = {
    running,
    before: o.zero,
    signed: o.terms.length > 1,
    earlier: earlierCohorts(simulation, o),
  };
  return (yearIndex) => {
    const now = yearIndex * drawCount;
    if (yearIndex === 0) running.fill(0, 0, drawCount);
    else running.copyWithin(now, now - drawCount, now);
    for (const { k, watts, sign } of o.terms) {
      const ports = store.column(seriesOf(k, 'ports'), yearIndex);
      const perPort = watts(years[yearIndex], scratch);
      for (let i = 0; i < drawCount; i++) running[now + i] += sign * ports[i] * perPort[i];
    }
    const out = store.column(o.series, yearIndex);
    fillInService({ cohorts, life: o.life, yearIndex }, out);
    for (let i = 0; i < drawCount; i++) out[i] *= pue[i] * MEGAWATTS_PER_WATT;
    simulation.emit(o.series, yearIndex);
  };
}

/**
 * Power of the cohorts shipped before the first year, one column per year back to where all watts are flat: the starting base
 * is spread evenly over the service life.
 */
function earlierCohorts(
  { model, columnOf, years, drawCount }: Simulation,
  o: { readonly life: ServiceLife; readonly terms: readonly PowerTerm[] },
): readonly Float64Array[] {
  const terms = o.terms.filter(({ k }) => model.technologies[k].startingBase !== 0);
  if (terms.length === 0) return [];
  const firstAnchor = Math.min(...model.technologies.map((technology) => technology.watts[0].year));
  const scratch = new Float64Array(drawCount);
  return Array.from({ length: Math.max(1, years[0] - firstAnchor) }, (_, age) => {
    const column = new Float64Array(drawCount);
    for (const { k, watts, sign } of terms) {
      const base = columnOf(model.technologies[k].startingBase);
      const perPort = watts(years[0] - 1 - age, scratch);
      for (let i = 0; i < drawCount; i++) column[i] += (sign * base[i] * perPort[i]) / o.life.years[i];
    }
    return column;
  });
}

function quotient(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value / b[i]);
}
