import type { Offset } from './column-layout';
import { type CurveColumns, curveColumns } from './curve-columns';
import { fillShipments, moveShare } from './column-loops';
import { groupSums } from './column-sums';
import { MARKET_OFFSET } from './series-graph';
import { type ShareStep, shareSteps } from '../model/share-steps';
import type { Plan, Run, Stage } from './simulation-plan';
import { totalPortColumns } from './total-port-columns';

interface PlannedStep extends ShareStep {
  readonly curve: CurveColumns;
  /** Where the launch years begin; null without a launch year. */
  readonly launch: Offset | null;
}

/** Total ports, shares, ports and cumulative ports of every technology and group. */
export function adoptionStage(plan: Plan): Stage {
  const { model, seriesOf, columnOf, drawCount, parameters } = plan;
  const totals = totalPortColumns(model.totalPorts, plan);
  const fillShares = shareColumns(plan);
  const totalSeries = plan.market + MARKET_OFFSET.totalPorts;
  const starts = model.technologies.map(({ cumulativeStart }) => parameters.offsetOf(cumulativeStart));
  const sums = (['share', 'ports', 'cumulativePorts'] as const).map((output) => groupSums(plan, output));
  return (run, yearIndex) => {
    const { memory, wanted } = run;
    if (yearIndex === 0) totals.fill(memory);
    const total = totals.offsets[yearIndex]!;
    if (wanted[totalSeries]) {
      memory.copyWithin(columnOf(totalSeries, yearIndex), total, total + drawCount);
      run.emit(totalSeries, yearIndex);
    }
    if (model.technologies.some((_, k) => wanted[seriesOf(k, 'share')])) fillShares(run, yearIndex);
    starts.forEach((start, k) => {
      const share = seriesOf(k, 'share');
      if (wanted[share]) run.emit(share, yearIndex);
      const ports = seriesOf(k, 'ports');
      const cumulative = seriesOf(k, 'cumulativePorts');
      if (!wanted[ports] && !wanted[cumulative]) return;
      const before = yearIndex === 0 ? start : columnOf(cumulative, yearIndex - 1);
      fillShipments(memory, drawCount, {
        total,
        share: columnOf(share, yearIndex),
        before,
        shipped: columnOf(ports, yearIndex),
        ever: columnOf(cumulative, yearIndex),
      });
      if (wanted[ports]) run.emit(ports, yearIndex);
      if (wanted[cumulative]) run.emit(cumulative, yearIndex);
    });
    for (const sum of sums) sum(run, yearIndex);
  };
}

function shareColumns(plan: Plan): (run: Run, yearIndex: number) => void {
  const { model, parameters, seriesOf, columnOf, years, drawCount } = plan;
  const fraction = plan.layout.take();
  const steps: readonly PlannedStep[] = shareSteps(model).map((step) => {
    const { substitution } = model.technologies[step.taker]!;
    // Only the oldest technology takes the remainder, and no step has it as taker.
    if (substitution.kind === 'remainder') throw new RangeError('The remainder has no penetration curve.');
    const launch = substitution.launchYear === null ? null : parameters.offsetOf(substitution.launchYear);
    return { ...step, launch, curve: curveColumns(substitution.curve, plan, launch ?? 0) };
  });
  return ({ memory }, yearIndex) => {
    const oldest = columnOf(seriesOf(0, 'share'), yearIndex);
    memory.fill(1, oldest, oldest + drawCount);
    for (const { taker, from, curve, launch } of steps) {
      const to = columnOf(seriesOf(taker, 'share'), yearIndex);
      curve(memory, yearIndex, fraction);
      if (launch !== null) clearBeforeLaunch(memory, drawCount, { launch, year: years[yearIndex]!, out: fraction });
      moveShare(memory, drawCount, { fraction, from: columnOf(seriesOf(from, 'share'), yearIndex), to });
    }
  };
}

function clearBeforeLaunch(
  memory: Float64Array,
  count: number,
  at: { readonly launch: Offset; readonly year: number; readonly out: Offset },
): void {
  const { launch, year, out } = at;
  for (let i = 0; i < count; i++) if (year < memory[launch + i]!) memory[out + i] = 0;
}
