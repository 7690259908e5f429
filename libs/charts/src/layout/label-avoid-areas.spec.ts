import type { Frame } from './frame';
import type { ChartSpec, FanMark } from '../spec/chart-spec';
import { labelAvoidAreas } from './label-avoid-areas';

const fan: FanMark = {
  ...{ type: 'fan', id: 'fan', label: 'Range', role: 'cpo' },
  points: [
    { x: 0, p10: 0, p25: 5, p75: 15, p90: 20 },
    { x: 100, p10: 40, p25: 60, p75: 80, p90: 120 },
  ],
};

function frameOf(marks: ChartSpec['marks'], rules: ChartSpec['rules']): Frame {
  const scale = Object.assign((value: number | string) => Number(value), { ofPosition: (value: number) => value });
  return {
    spec: { marks, rules } as unknown as ChartSpec,
    options: { width: 200, height: 200, compact: false, textScale: 1 },
    plot: { left: 0, top: 0, right: 200, bottom: 200 },
    ...{ x: scale, y: scale },
  } as Frame;
}

describe('labelAvoidAreas', () => {
  it('covers a range from its first to its last point, between its outer percentiles', () => {
    const slices = labelAvoidAreas(frameOf([fan], []));
    expect(slices[0]!.left).toBe(0);
    expect(slices.at(-1)?.right).toBeCloseTo(100, 9);
    slices.slice(1).forEach((slice, i) => expect(slice.left).toBeCloseTo(slices[i]!.right, 9));
    for (const { left, right, top, bottom } of slices) {
      const part = (left + right) / 200;
      expect(top).toBeCloseTo(20 + 100 * part, 9);
      expect(bottom).toBeCloseTo(40 * part, 9);
    }
  });

  it('weighs a range less than a line or a rule', () => {
    const rules = [{ id: 'today', at: 50, label: 'Today', role: 'signal' as const }];
    const [rule, ...slices] = labelAvoidAreas(frameOf([fan], rules));
    expect(rule!.weight ?? 1).toBe(1);
    expect(slices.every(({ weight = 1 }) => weight > 0 && weight < 1)).toBe(true);
  });
});
