import { MARKET_OFFSET } from './series-graph';
import { type CohortSum, type ServiceLife, fillInService, serviceLife } from './service-columns';
import { type Simulation, type Stage, emitGroupSums, emitSum } from './simulation';
import { type WattsColumns, wattsColumns } from './watts-columns';

const MEGAWATTS_PER_WATT = 1e-6;

/** What every sum over cohorts in service shares. */
interface Service {
  readonly life: ServiceLife;
  /** Facility megawatts per watt of equipment: PUE · 10⁻⁶. */
  readonly megawatts: Float64Array;
  readonly watts: readonly WattsColumns[];
}

/** Installed base and power of every technology and group, fleet power and power saved. */
export function serviceStage(simulation: Simulation): Stage {
  const { model, wanted, seriesOf, columnOf } = simulation;
  const service: Service = {
    life: serviceLife(columnOf(model.serviceLife)),
    megawatts: columnOf(model.pue).map((pue) => pue * MEGAWATTS_PER_WATT),
    watts: model.technologies.map((technology) => wattsColumns(technology.watts, columnOf)),
  };
  const stages: Stage[] = [];
  model.technologies.forEach((_, k) => {
    if (wanted[seriesOf(k, 'installedBase')]) stages.push(baseStage(simulation, service, k));
    if (wanted[seriesOf(k, 'power')]) stages.push(powerStage(simulation, service, k));
  });
  if (wanted[simulation.market + MARKET_OFFSET.powerSaved]) stages.push(savedStage(simulation, service));
  const powers = model.technologies.map((_, k) => seriesOf(k, 'power'));
  return (yearIndex) => {
    for (const stage of stages) stage(yearIndex);
    emitGroupSums(simulation, 'installedBase', yearIndex);
    emitGroupSums(simulation, 'power', yearIndex);
    emitSum(simulation, simulation.market + MARKET_OFFSET.fleetPower, { terms: powers, yearIndex });
  };
}

function baseStage(simulation: Simulation, { life }: Service, k: number): Stage {
  const { model, store, seriesOf, columnOf } = simulation;
  const technology = model.technologies[k];
  const base = seriesOf(k, 'installedBase');
  const start = columnOf(technology.startingBase);
  const cohorts: CohortSum = {
    running: store.block(seriesOf(k, 'cumulativePorts')),
    before: columnOf(technology.cumulativeStart),
    signed: false,
    earlier: technology.startingBase === 0 ? [] : [start.map((ports, i) => ports / life.years[i])],
  };
  return (yearIndex) => {
    fillInService({ cohorts, life, yearIndex, scale: null }, store.column(base, yearIndex));
    simulation.emit(base, yearIndex);
  };
}

function powerStage(simulation: Simulation, service: Service, k: number): Stage {
  const { store, seriesOf, columnOf, years, drawCount } = simulation;
  const series = seriesOf(k, 'power');
  const running = store.workspace(`power-${k}`, years.length * drawCount);
  const scratch = store.workspace('watts', drawCount);
  const watts = service.watts[k];
  const earlier = earlierPower({ simulation, service, technologies: [k] }, (year) => watts(year, scratch));
  const cohorts = { running, before: columnOf(0), signed: false, earlier };
  return (yearIndex) => {
    const ports = store.column(seriesOf(k, 'ports'), yearIndex);
    const perPort = watts(years[yearIndex], scratch);
    const now = yearIndex * drawCount;
    if (yearIndex === 0) for (let i = 0; i < drawCount; i++) running[i] = ports[i] * perPort[i];
    else for (let i = 0; i < drawCount; i++) running[now + i] = running[now - drawCount + i] + ports[i] * perPort[i];
    const scale = service.megawatts;
    fillInService({ cohorts, life: service.life, yearIndex, scale }, store.column(series, yearIndex));
    simulation.emit(series, yearIndex);
  };
}

/**
 * What the fleet would draw beyond its own power if every port drew the reference technology's watts of its shipping year. Differences are
 * accumulated, not two large sums, so that a market of the reference technology alone saves exactly 0.
 */
function savedStage(simulation: Simulation, service: Service): Stage {
  const { model, store, seriesOf, columnOf, years, drawCount } = simulation;
  const series = simulation.market + MARKET_OFFSET.powerSaved;
  const reference = model.technologies.findIndex((technology) => technology.id === model.powerReference);
  const others = model.technologies.map((_, k) => k).filter((k) => k !== reference);
  const running = store.workspace('saved', years.length * drawCount);
  const scratch = store.workspace('watts', drawCount);
  const referenceScratch = store.workspace('reference-watts', drawCount);
  const earlier = earlierPower({ simulation, service, technologies: others }, (year, k) => {
    const own = service.watts[k](year, scratch);
    return service.watts[reference](year, referenceScratch).map((watts, i) => watts - own[i]);
  });
  const cohorts = { running, before: columnOf(0), signed: true, earlier };
  return (yearIndex) => {
    const now = yearIndex * drawCount;
    if (yearIndex === 0) running.fill(0, 0, drawCount);
    else running.copyWithin(now, now - drawCount, now);
    const comparison = service.watts[reference](years[yearIndex], referenceScratch);
    for (const k of others) {
      const ports = store.column(seriesOf(k, 'ports'), yearIndex);
      const own = service.watts[k](years[yearIndex], scratch);
      for (let i = 0; i < drawCount; i++) running[now + i] += ports[i] * (comparison[i] - own[i]);
    }
    const scale = service.megawatts;
    fillInService({ cohorts, life: service.life, yearIndex, scale }, store.column(series, yearIndex));
    simulation.emit(series, yearIndex);
  };
}

/**
 * Watts in service from the years before the first, one column per year back to where all watts are flat: each technology's
 * starting base is spread evenly over the service life.
 */
function earlierPower(
  o: { readonly simulation: Simulation; readonly service: Service; readonly technologies: readonly number[] },
  wattsOf: (year: number, technology: number) => Float64Array,
): readonly Float64Array[] {
  const { model, columnOf, years, drawCount } = o.simulation;
  const started = o.technologies.filter((k) => model.technologies[k].startingBase !== 0);
  if (started.length === 0) return [];
  const firstAnchor = Math.min(...model.technologies.map((technology) => technology.watts[0].year));
  return Array.from({ length: Math.max(1, years[0] - firstAnchor) }, (_, age) => {
    const column = new Float64Array(drawCount);
    for (const k of started) {
      const base = columnOf(model.technologies[k].startingBase);
      const watts = wattsOf(years[0] - 1 - age, k);
      for (let i = 0; i < drawCount; i++) column[i] += (base[i] * watts[i]) / o.service.life.years[i];
    }
    return column;
  });
}
