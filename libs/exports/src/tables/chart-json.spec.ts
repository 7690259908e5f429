import { chartJson } from './chart-json';
import { SAMPLE_SPEC } from '../slides/sample-spec';

describe('chartJson', () => {
  it('holds the whole specification, its table and every number in full', () => {
    const { href, ...spec } = JSON.parse(chartJson(SAMPLE_SPEC, 'https://waveguide.example/'));
    expect(spec).toEqual(SAMPLE_SPEC);
    expect(spec.table.rows[0][1].value).toBe(8_123_456.789);
    expect(href).toBe('https://waveguide.example/forecasts?scenario=base&revision=3');
  });

  it('leads nowhere without a public address', () => {
    expect(JSON.parse(chartJson(SAMPLE_SPEC)).href).toBeNull();
  });
});
