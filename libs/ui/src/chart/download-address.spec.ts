import { chartFileAddress, revisionShown, type ChartFileChoice } from './download-address';
import { sampleSpec } from './sample-spec';

const choice: ChartFileChoice = { format: 'png', size: 'square', theme: 'print', resolution: '3', frozenAt: 1 };
const at = (address: string) => ({ ...sampleSpec, provenance: { ...sampleSpec.provenance, address, revision: null } });

describe('the address of a chart’s file', () => {
  it('keeps the parameters of the chart’s own, so that the file shows what the screen shows', () => {
    const spec = at('/forecasts?scenario=base&compare=upside,downside&metric=revenue#forecast-revenue');
    expect(chartFileAddress(spec, choice)).toBe(
      '/charts/market-forecast.png?scenario=base&compare=upside,downside&metric=revenue&revision=1&size=square&theme=print&resolution=3',
    );
  });

  it('is live without a revision, whatever the page shows', () => {
    const address = chartFileAddress(sampleSpec, { ...choice, format: 'csv', frozenAt: null });
    expect(address).toBe('/charts/market-forecast.csv?scenario=base');
  });

  it.each([
    ['svg', 'size=square&theme=print'],
    ['pdf', 'size=square&theme=print'],
    ['pptx', 'size=square&theme=print'],
    ['xlsx', ''],
    ['json', ''],
  ] as const)('of %s says what can be chosen of it: %s', (format, options) => {
    const [, query] = chartFileAddress(at('/timeline'), { ...choice, format, frozenAt: null }).split('?');
    expect(query ?? '').toBe(options);
  });
});

describe('the revision that a chart shows', () => {
  it('is that of its run, else that of its address', () => {
    expect(revisionShown(sampleSpec)).toBe(3);
    expect(revisionShown(at('/timeline?scenario=base&revision=4'))).toBe(4);
    expect(revisionShown(at('/timeline?scenario=base'))).toBeNull();
  });
});
