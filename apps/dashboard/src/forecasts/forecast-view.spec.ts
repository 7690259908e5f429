import { forecastView, growthSpans } from './forecast-view';

const context = {
  years: { from: 2024, to: 2036 },
  technologyIds: ['pluggable', 'lpo', 'cpo', 'oio', 'co-packaged'],
  scenarioIds: ['base', 'upside', 'downside'],
};
const usual: Parameters<typeof forecastView>[0] = {
  scenarioId: 'base',
  metric: 'ports',
  technology: 'co-packaged',
  scale: null,
  year: null,
  growth: null,
  compare: [],
  choosesCompare: false,
  unknownCompare: [],
};
const view = (asked: Partial<typeof usual>) => forecastView({ ...usual, ...asked }, context);

describe('forecastView', () => {
  it('shows every year and every other scenario, read in 2030, where nothing is asked', () => {
    expect(view({})).toEqual({
      metric: 'ports',
      technology: 'co-packaged',
      scale: 'log',
      years: { from: 2024, to: 2036 },
      year: 2030,
      growth: { from: 2026, to: 2030 },
      compare: ['upside', 'downside'],
      notices: [],
    });
  });

  it('draws ports on a logarithmic scale and the rest from zero, unless the address chooses', () => {
    expect(view({ metric: 'revenue' }).scale).toBe('linear');
    expect(view({ metric: 'revenue', scale: 'log' }).scale).toBe('log');
    expect(view({ scale: 'linear' }).scale).toBe('linear');
  });

  it('compares with none where the address says none', () => {
    expect(view({ choosesCompare: true }).compare).toEqual([]);
  });

  it('leaves the scenario in view out of those compared', () => {
    expect(view({ scenarioId: 'upside' }).compare).toEqual(['base', 'downside']);
  });

  it.each([
    [{ fromYear: 2010 }, { from: 2024, to: 2036 }, 'The model covers 2024 to 2036; 2024 to 2036 is shown.'],
    [{ toYear: 2090 }, { from: 2024, to: 2036 }, 'The model covers 2024 to 2036; 2024 to 2036 is shown.'],
    [
      { fromYear: 2028, toYear: 2090 },
      { from: 2028, to: 2036 },
      'The model covers 2024 to 2036; 2028 to 2036 is shown.',
    ],
  ])('keeps %j within the model and says so', (asked, years, notice) => {
    expect(view(asked)).toMatchObject({ years, notices: [notice] });
  });

  it('shows all years where both ends lie beyond the same end of the model', () => {
    expect(view({ fromYear: 2050, toYear: 2060 }).years).toEqual(context.years);
  });

  it('reads a year that is shown, and says so only where another was asked for', () => {
    expect(view({ fromYear: 2032 })).toMatchObject({ year: 2032, notices: [] });
    expect(view({ year: 1999 })).toMatchObject({
      year: 2024,
      notices: ['1999 is not among the years shown; 2024 is read.'],
    });
  });

  it('names a technology and scenarios that are not there', () => {
    const { technology, compare, notices } = view({
      technology: 'smoke',
      unknownCompare: ['mirrors'],
      choosesCompare: true,
    });
    expect(technology).toBe('co-packaged');
    expect(compare).toEqual(['upside', 'downside']);
    expect(notices).toEqual([
      'There is no technology “smoke”; co-packaged optics are shown.',
      'There is no scenario “mirrors” to compare with.',
    ]);
  });

  it('states growth within the model only', () => {
    expect(view({ growth: { from: 2025, to: 2031 } }).growth).toEqual({ from: 2025, to: 2031 });
    expect(view({ growth: { from: 2010, to: 2031 } })).toMatchObject({
      growth: { from: 2026, to: 2030 },
      notices: ['The model covers 2024 to 2036; growth is stated for years within them.'],
    });
  });
});

describe('growthSpans', () => {
  it('puts the years before and after beside the chosen ones', () => {
    expect(growthSpans({ from: 2026, to: 2030 }, context.years)).toEqual([
      { from: 2024, to: 2026 },
      { from: 2026, to: 2030 },
      { from: 2030, to: 2036 },
    ]);
  });

  it('has nothing before the first year and nothing after the last', () => {
    expect(growthSpans(context.years, context.years)).toEqual([context.years]);
  });
});
