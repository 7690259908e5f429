import type { Axis, AxisTick } from '@waveguide/charts';
import type { UnitId } from '@waveguide/quantity';
import { axisFormat } from './axis-format';

const axis = (
  unit: UnitId,
  ticks: readonly (readonly [number, string])[],
  kind: 'linear' | 'log' = 'linear',
): Axis => ({
  ...{ kind, unit, min: 0, max: ticks.at(-1)?.[0] ?? 1 },
  ticks: ticks.map(([value, text]): AxisTick => ({ value, text })),
});

describe('axisFormat', () => {
  it.each<[string, Axis, string]>([
    [
      'ports',
      axis('ports', [
        [0, '0'],
        [1e8, '100M'],
        [2e8, '200M'],
      ]),
      '[=0]0;#,##0,,"M"',
    ],
    [
      'money',
      axis('USD', [
        [0, '$0'],
        [2e9, '$2B'],
        [1.2e10, '$12B'],
      ]),
      '[=0]0;"$"#,##0,,,"B"',
    ],
    [
      'halves',
      axis('USD', [
        [0, '0'],
        [5e8, '$0.5B'],
        [1e9, '$1B'],
        [1.5e9, '$1.5B'],
      ]),
      '[=0]0;"$"0.0,,,"B"',
    ],
    [
      'prices',
      axis('USD/port', [
        [0, '0'],
        [200, '$200'],
        [400, '$400'],
      ]),
      '[=0]0;"$"#,##0',
    ],
    [
      'power in its larger unit',
      axis('MW', [
        [0, '0'],
        [5000, '5 GW'],
        [25_000, '25 GW'],
      ]),
      '[=0]0;#,##0," GW"',
    ],
    [
      'power',
      axis('MW', [
        [0, '0'],
        [200, '200 MW'],
      ]),
      '[=0]0;#,##0" MW"',
    ],
    [
      'shares',
      axis('fraction', [
        [0, '0%'],
        [0.2, '20%'],
      ]),
      '0%',
    ],
    ['nothing but zero', axis('ports', [[0, '0']]), 'General'],
  ])('writes %s as the ticks do', (_, given, expected) => {
    expect(axisFormat(given)).toBe(expected);
  });

  it('writes each decade of a wide scale in its own size', () => {
    const decades = [
      [1e4, '10K'],
      [1e5, '100K'],
      [1e6, '1M'],
      [1e7, '10M'],
      [1e8, '100M'],
    ] as const;
    expect(axisFormat(axis('ports', decades, 'log'))).toBe('[>=1000000]#,##0,,"M";[>=10000]#,##0,"K";#,##0.###');
    expect(
      axisFormat(
        axis(
          'USD',
          [
            [1e5, '$100K'],
            [1e6, '$1M'],
            [1e9, '$1B'],
          ],
          'log',
        ),
      ),
    ).toBe('[>=1000000000]"$"#,##0,,,"B";[>=1000000]"$"#,##0,,"M";"$"#,##0,"K"');
  });
});
