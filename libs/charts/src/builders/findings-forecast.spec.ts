import { forecastFinding, scenarioFinding } from './findings-forecast';
import { outputText } from './output-labels';
import type { SeriesQuantiles } from './summary-points';

const series = (unit: SeriesQuantiles['unit'], middles: readonly [number, number][]): SeriesQuantiles => ({
  unit,
  missing: new Map(),
  points: middles.map(([year, p50]) => ({
    year,
    p10: p50 * 0.5,
    p25: p50 * 0.8,
    p50,
    p75: p50 * 1.2,
    p90: p50 * 1.5,
    mean: p50,
  })),
});
const ports = outputText('ports', 'co-packaged');

describe('forecastFinding', () => {
  it('says reach, fall to or stay at by the way from the first year', () => {
    const price = outputText('price', 'co-packaged');
    expect(
      forecastFinding(
        series('ports', [
          [2024, 1e6],
          [2030, 54.3e6],
        ]),
        ports,
        2030,
      ),
    ).toBe('Co-packaged ports reach 54M in 2030, with eight chances in ten between 27M and 81M');
    expect(
      forecastFinding(
        series('USD/port', [
          [2024, 500],
          [2030, 221],
        ]),
        price,
        2030,
      ),
    ).toBe('The price per co-packaged port falls to $220 in 2030, with eight chances in ten between $110 and $330');
    expect(
      forecastFinding(
        series('USD/port', [
          [2024, 500],
          [2030, 510],
        ]),
        price,
        2030,
      ),
    ).toContain('stays at $510');
  });

  it('rounds to two significant digits', () => {
    expect(
      forecastFinding(
        series('ports', [
          [2024, 1],
          [2030, 12_345_678],
        ]),
        ports,
        2030,
      ),
    ).toContain('reach 12M');
  });

  it('reads the last year where the one asked for has no value', () => {
    expect(
      forecastFinding(
        series('ports', [
          [2024, 1e6],
          [2028, 9e6],
        ]),
        ports,
        2030,
      ),
    ).toContain('9M in 2028');
  });

  it('claims nothing where there is no value', () => {
    expect(forecastFinding(series('ports', []), ports, 2030)).toBe('Co-packaged ports: no value in these years');
  });
});

describe('scenarioFinding', () => {
  const at = { year: 2030, unit: 'ports' } as const;
  it('names the lowest and the highest scenario, whatever their order', () => {
    const values = [
      { name: 'Base', p50: 54e6 },
      { name: 'Pull', p50: 110e6 },
      { name: 'Hold', p50: 17e6 },
    ];
    expect(scenarioFinding(values, ports, at)).toBe(
      'Scenarios put co-packaged ports in 2030 between 17M (Hold) and 110M (Pull)',
    );
  });

  it('does not set values apart that read the same', () => {
    const values = [
      { name: 'Base', p50: 54.1e6 },
      { name: 'Copy', p50: 54.2e6 },
    ];
    expect(scenarioFinding(values, ports, at)).toBe('All scenarios put co-packaged ports at 54M in 2030');
  });

  it('writes a common noun small inside the sentence and leaves an abbreviation alone', () => {
    const labels = outputText('price', 'co-packaged');
    expect(scenarioFinding([{ name: 'Base', p50: 220 }], labels, { year: 2030, unit: 'USD/port' })).toBe(
      'All scenarios put the price per co-packaged port at $220 in 2030',
    );
  });
});
