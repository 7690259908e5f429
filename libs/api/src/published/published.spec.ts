import { METRICS } from '@waveguide/evidence';
import { readTableFile } from '@waveguide/exports';
import { createTestApi, type TestApi } from '../testing/context';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const at = { scenarioId: 'base' } as const;
const published = () => api.caller().published;

describe('the consensus', () => {
  it('on CPO revenue in 2030 stands beside the scenario’s range, which is no part of it', async () => {
    const { consensus, model, title, agreement, weights } = await published().consensus({ ...at, year: 2030 });
    expect(title).toBe(
      'For 2030, others publish revenue from $2.3B to at least $39B; those that count the same are 1.1x apart',
    );
    expect(consensus).toMatchObject({ scopeKey: 'cpo', unit: 'USD', median: { value: 8.7e9 } });
    expect(model.kind).toBe('present');
    expect(agreement.scopes.filter(({ reason }) => reason === null)).toHaveLength(1);
    expect(weights).toContain('need five resolved forecasts');
  });

  it('has no range of ours where no output counts the same, and says why', async () => {
    const { model } = await published().consensus({ ...at, metric: 'ports', year: 2029 });
    expect(model).toMatchObject({
      kind: 'missing',
      detail: 'The model has no output that counts “CPO ports, speed not stated” by calendar year.',
    });
  });

  it.each(METRICS)('answers for %s in each year that it offers, and in one that it does not', async (metric) => {
    const { choices } = await published().consensus({ ...at, metric, year: 2030 });
    for (const { value: year } of choices.years.slice(0, 3))
      expect((await published().consensus({ ...at, metric, year })).consensus).not.toBeNull();
    const empty = await published().consensus({ ...at, metric, year: 2099 });
    expect(empty).toMatchObject({ consensus: null, agreement: { scopes: [] } });
  });

  it('agrees with the title of the chart beside it', async () => {
    for (const year of [2027, 2030, 2035, 2099]) {
      const { finding } = await published().consensus({ ...at, year });
      expect((await api.caller().charts.spec({ id: 'published-vintages', ...at, year })).finding).toBe(finding);
    }
  });
});

describe('the table', () => {
  it('has every row once over its pages, in the order asked for', async () => {
    const ids: string[] = [];
    const { all } = await published().rows({ ...at, size: 100 });
    for (let page = 1; page <= Math.ceil(all / 100); page++)
      ids.push(...(await published().rows({ ...at, page, size: 100, sort: 'value' })).rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(all);
    expect(ids).toHaveLength(all);
  });

  it('says of each row what stands beside it, or why nothing does', async () => {
    const { rows } = await published().rows({ ...at, metric: 'revenue', year: 2030, size: 100 });
    const of = (id: string) => rows.find((row) => row.id === id)!.beside;
    expect(of('fc-ms-2025-cpo-2030').kind).toBe('range');
    expect(of('fc-tf-2026-cponpo-2030')).toMatchObject({ differsIn: 'scope' });
    expect(of('fc-tsmc-cpo-2030')).toMatchObject({ differsIn: 'evidence' });
    expect(of('fc-delloro-2026-2030')).toMatchObject({ differsIn: 'not-modelled' });
  });

  it('offers choices that each find the rows that they count', async () => {
    const { choices } = await published().rows({ ...at });
    for (const { value: publisher, count } of choices.publishers.slice(0, 8))
      expect((await published().rows({ ...at, publisher })).total).toBe(count);
    for (const { value: year, count } of choices.years)
      expect((await published().rows({ ...at, year })).total).toBe(count);
  });
});

describe('the file', () => {
  it.each(['csv', 'xlsx'] as const)('%s holds exactly the rows of the filter, in its order', async (format) => {
    const filter = { ...at, metric: 'revenue', year: 2030, sort: 'publisher', descending: false } as const;
    const { contentBase64, fileName } = await published().file({ ...filter, format });
    const file = await readTableFile(new Uint8Array(Buffer.from(contentBase64, 'base64')), format);
    if (!file.ok) throw new Error(file.error[0]!.message);
    const [heading, ...lines] = file.value.rows;
    const { rows } = await published().rows({ ...filter, size: 100 });
    expect(lines.map(([id]) => id)).toEqual(rows.map(({ id }) => id));
    expect(fileName).toBe(`waveguide-ledger-${rows.length}-rows.${format}`);
    const column = heading!.indexOf('value');
    const morgan = lines.find(([id]) => id === 'fc-ms-2025-cpo-2030')!;
    expect(Number(morgan[column])).toBe(9.3e9);
    expect(Number(morgan[heading!.indexOf('high')])).toBe(23e9);
  });

  it('leaves out what its source does not let be handed on, and the table says how many', async () => {
    const filter = { ...at, year: 2030, metric: 'revenue' } as const;
    const before = await published().rows({ ...filter, size: 100 });
    expect(before.withheld).toBe(0);
    const shut = before.rows[0]!;
    await api.client.source.update({
      where: { id: shut.sourceId },
      data: { licenceNote: 'Not redistributable' },
    });
    const { withheld, total } = await published().rows(filter);
    const { contentBase64 } = await published().file({ ...filter, format: 'csv' });
    const text = Buffer.from(contentBase64, 'base64').toString('utf8');
    expect(withheld).toBeGreaterThan(0);
    expect(text).not.toContain(shut.id);
    expect(text.match(/^(fc|ob)-/gm)).toHaveLength(total - withheld);
  });
});

it('scorecards rank nobody below five', async () => {
  const { cards, fewest } = await published().scorecards(at);
  expect(fewest).toBe(5);
  expect(cards.map(({ publisher, count, rank }) => [publisher, count, rank])).toEqual([
    ['Citi', 2, null],
    ['CTBC', 2, null],
    ['LightCounting', 2, null],
    ['Yole', 1, null],
  ]);
});
