import { type CurveColumns, curveColumns } from './curve-columns';
import { MARKET_OFFSET } from './series-graph';
import { type ShareStep, shareSteps } from './share-steps';
import { type Simulation, type Stage, emitGroupSums } from './simulation';
import { totalPortColumns } from './total-port-columns';

interface PreparedStep extends ShareStep {
  readonly curve: CurveColumns;
  readonly launch: Float64Array;
  /** The latest launch of any draw; −∞ without a launch year. */
  readonly latestLaunch: number;
}

/** Total ports, shares, ports and cumulative ports of every technology and group. */
export function adoptionStage(simulation: Simulation): Stage {
  const { model, store, wanted, seriesOf, columnOf, years, drawCount } = simulation;
  const totals = totalPortColumns(model.totalPorts, { columnOf, yearCount: years.length });
  const steps = model.technologies.some((_, k) => wanted[seriesOf(k, 'share')]) ? prepareSteps(simulation) : [];
  const fraction = store.workspace('penetration', drawCount);
  const totalSeries = simulation.market + MARKET_OFFSET.totalPorts;
  return (yearIndex) => {
    const total = totals[yearIndex];
    if (wanted[totalSeries]) {
      store.column(totalSeries, yearIndex).set(total);
      simulation.emit(totalSeries, yearIndex);
    }
    if (steps.length > 0 || model.technologies.length === 1) fillShares(simulation, yearIndex, { steps, fraction });
    model.technologies.forEach((technology, k) => {
      const share = seriesOf(k, 'share');
      if (wanted[share]) simulation.emit(share, yearIndex);
      const ports = seriesOf(k, 'ports');
      const cumulative = seriesOf(k, 'cumulativePorts');
      if (!wanted[ports] && !wanted[cumulative]) return;
      const before = yearIndex === 0 ? columnOf(technology.cumulativeStart) : store.column(cumulative, yearIndex - 1);
      const shares = store.column(share, yearIndex);
      const shipped = store.column(ports, yearIndex);
      const everShipped = store.column(cumulative, yearIndex);
      for (let i = 0; i < drawCount; i++) {
        const value = total[i] * shares[i];
        shipped[i] = value;
        everShipped[i] = before[i] + value;
      }
      if (wanted[ports]) simulation.emit(ports, yearIndex);
      if (wanted[cumulative]) simulation.emit(cumulative, yearIndex);
    });
    emitGroupSums(simulation, 'share', yearIndex);
    emitGroupSums(simulation, 'ports', yearIndex);
    emitGroupSums(simulation, 'cumulativePorts', yearIndex);
  };
}

function prepareSteps({ model, columnOf, years }: Simulation): readonly PreparedStep[] {
  return shareSteps(model).map((step) => {
    const { substitution } = model.technologies[step.taker];
    // Only the oldest technology takes the remainder, and no step has it as taker.
    if (substitution.kind === 'remainder') throw new RangeError('The remainder has no penetration curve.');
    const launch = substitution.launchYear === null ? null : columnOf(substitution.launchYear);
    const source = { columnOf, firstYear: years[0], lastYear: years[years.length - 1], launch };
    return {
      ...step,
      launch: launch ?? columnOf(0),
      latestLaunch: launch === null ? -Infinity : launch.reduce((latest, year) => Math.max(latest, year), -Infinity),
      curve: curveColumns(substitution.curve, source),
    };
  });
}

function fillShares(
  simulation: Simulation,
  yearIndex: number,
  o: { readonly steps: readonly PreparedStep[]; readonly fraction: Float64Array },
): void {
  const { store, seriesOf, years, drawCount } = simulation;
  const { fraction } = o;
  store.column(seriesOf(0, 'share'), yearIndex).fill(1);
  for (const { taker, from, curve, launch, latestLaunch } of o.steps) {
    const taken = store.column(seriesOf(taker, 'share'), yearIndex);
    const left = store.column(seriesOf(from, 'share'), yearIndex);
    const year = years[yearIndex];
    curve(year, fraction);
    if (year < latestLaunch) for (let i = 0; i < drawCount; i++) if (year < launch[i]) fraction[i] = 0;
    for (let i = 0; i < drawCount; i++) {
      const raw = fraction[i];
      // Between 0 and 1 whatever the parameters; not a number counts as nothing taken.
      const g = raw > 0 ? (raw < 1 ? raw : 1) : 0;
      const held = left[i];
      taken[i] = held * g;
      left[i] = held * (1 - g);
    }
  }
}
