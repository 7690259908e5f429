import type { UnitId } from '@waveguide/quantity';
import { linearAxis } from './axis-domain';
import type { ChartSpec } from '../spec/chart-spec';
import { lanesOf, rangeMarks, type RangeLane } from './range-lanes';

const WANTED_TICKS = 5;

/** What of a chart follows from its ranges alone: one lane for each, over an axis from the least low to the greatest high. */
export function rangeLaneFrame(
  lanes: readonly RangeLane[],
  unit: UnitId,
): Pick<ChartSpec, 'axes' | 'bands' | 'marks' | 'rules' | 'endLabels' | 'key'> {
  const bounds = lanes.flatMap(({ low, high }) => [low, high]);
  return {
    axes: { x: linearAxis(bounds, unit, WANTED_TICKS), y: { kind: 'lanes', lanes: lanesOf(lanes) } },
    bands: [],
    marks: rangeMarks(lanes, unit),
    rules: [],
    endLabels: [],
    key: [],
  };
}
