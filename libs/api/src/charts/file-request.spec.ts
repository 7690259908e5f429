import { CHART_FILE_FORMATS, chartFileName, readChartFileRequest } from './file-request';

const read = (file: string, query = '') => readChartFileRequest(file, new URLSearchParams(query));

describe('readChartFileRequest', () => {
  it('reads a frozen picture with its theme and size', () => {
    const wanted = read(
      'market-forecast.png',
      'scenario=upside&revision=2&metric=revenue&theme=dark&size=square&resolution=3',
    );
    expect(wanted).toMatchObject({
      ok: true,
      value: {
        format: 'png',
        picture: { theme: 'dark', size: 'square', resolution: 3 },
        chart: { id: 'market-forecast', scenarioId: 'upside', revision: 2, metric: 'revenue' },
      },
    });
  });

  it.each(CHART_FILE_FORMATS)('knows %s', (format) => {
    expect(read(`ports-forecast.${format}`)).toMatchObject({ ok: true, value: { format } });
  });

  it.each([
    'ports-forecast',
    'ports-forecast.gif',
    'ports-forecast.PDF',
    '.png',
    'unknown.svg',
    '../secret.csv',
    'constructor.png',
  ])('knows no file %s', (file) => {
    expect(read(file)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it.each([
    ['revision=0', 'revision'],
    ['revision=1e9', 'revision'],
    ['revision=', 'revision'],
    ['from=NaN', 'from'],
    ['to=20300', 'to'],
    ['metric=money', 'metric'],
    ['theme=neon', 'theme'],
    ['size=9999x9999', 'size'],
    ['resolution=64', 'resolution'],
    ['technologies=cpo,abacus', 'technologies'],
    ['scenario=../base', 'scenario'],
    ['scenario=base&scenario=upside', 'scenario'],
    ['arrow=2030', 'arrow'],
    ['arrow=2026-203O', 'arrow'],
    ['fan=none', 'fan'],
    ['phases=', 'phases'],
    ['colour=red', 'colour'],
  ])('refuses ?%s and names %s', (query, name) => {
    const wanted = read('market-forecast.svg', query);
    expect(wanted).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: [name] }] } });
  });

  it('leaves aside what only follows a reader about, and still refuses a name that is mistyped', () => {
    const tracked = 'utm_source=mail&scenario=upside&fbclid=IwAR0&utm_source=again&gclid=';
    expect(read('market-forecast.svg', tracked)).toEqual(read('market-forecast.svg', 'scenario=upside'));
    expect(read('market-forecast.svg', `${tracked}&metrc=revenue`)).toMatchObject({
      error: { issues: [{ path: ['metrc'] }] },
    });
  });

  it('names a file after what it holds', () => {
    const wanted = read('ports-forecast.csv', 'scenario=upside&revision=3');
    if (!wanted.ok) throw new Error(wanted.error.message);
    expect(chartFileName(wanted.value, 3)).toBe('waveguide-ports-forecast-upside-r3.csv');
    expect(chartFileName(wanted.value, null)).toBe('waveguide-ports-forecast.csv');
  });
});
