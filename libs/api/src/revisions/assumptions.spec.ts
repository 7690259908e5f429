import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;
beforeAll(async () => (api = await createTestApi()));
afterAll(() => api.close());

const ada = signedIn('analyst', 'Ada');
const preview = (content: string, format: 'csv' | 'xlsx' = 'csv', parentNumber = 1) =>
  api.caller(ada).assumptions.previewImport({
    scenarioId: 'base',
    parentNumber,
    format,
    contentBase64: Buffer.from(content).toString('base64'),
  });

async function exported(): Promise<string> {
  const { contentBase64 } = await api.caller().assumptions.export({ scenarioId: 'base', format: 'csv' });
  return Buffer.from(contentBase64, 'base64').toString('utf8');
}

describe('assumptions as files', () => {
  it.each(['csv', 'xlsx'] as const)('come back from %s as they went out', async (format) => {
    const file = await api.caller().assumptions.export({ scenarioId: 'upside', format });
    expect(file.fileName).toBe(`waveguide-upside-r1-assumptions.${format}`);
    const read = await api.caller(ada).assumptions.previewImport({
      scenarioId: 'upside',
      parentNumber: 1,
      format,
      contentBase64: file.contentBase64,
    });
    expect(read).toMatchObject({ errors: [], edits: [], unchangedCount: 76 });
  });

  it.each([
    [
      'a row wider than its heading',
      'key,rationale,sources,distribution,value\nshare-ceiling,why,,fixed,0,62\n',
      2,
      null,
    ],
    [
      'thousands with commas',
      'key,rationale,sources,distribution,value\ntotal-ports-2030,why,,fixed,258,000,000\n',
      2,
      null,
    ],
    [
      'a quote that is never closed',
      'key,distribution,value,sources,rationale\nasp-2025,fixed,450,,"12 wafers\nshare-ceiling,fixed,0.5,,half\n',
      2,
      null,
    ],
    [
      '450.000 between semicolons',
      'key;distribution;value;sources;rationale\nasp-2025;fixed;450.000;;why\n',
      2,
      'value',
    ],
    ['a null character', 'key,distribution,value,sources,rationale\nasp-2025,fixed,450,,a\0b\n', 2, 'rationale'],
  ])('refuse %s at its place and give no edit', async (...[, content, row, column]) => {
    expect(await preview(String(content))).toMatchObject({ edits: [], errors: [{ row, column }] });
  });

  it('give the differences as edits for a draft, and write nothing', async () => {
    const before = await api.client.revision.count();
    const file = await exported();
    const at = file.split('\r\n').findIndex((line) => line.startsWith('pue,'));
    const lines = file
      .split('\r\n')
      .map((line, index) =>
        index === at ? line.replace(/triangular,,[^,]*,[^,]*,[^,]*,/, 'triangular,,1.1,1.2,1.5,') : line,
      );
    const read = await preview(lines.join('\r\n'));
    expect(read).toMatchObject({
      errors: [],
      unchangedCount: 75,
      edits: [{ key: 'pue', distribution: { kind: 'triangular', low: 1.1, mode: 1.2, high: 1.5 } }],
      changes: [{ key: 'pue', fields: ['distribution'] }],
    });
    const scenario = await api.caller().forecasts.drivers({ scenarioId: 'upside' });
    const onUpside = await api.caller(ada).assumptions.previewImport({
      scenarioId: 'upside',
      parentNumber: 1,
      format: 'csv',
      contentBase64: Buffer.from(file).toString('base64'),
    });
    // The base's values over the upside: what the upside overrides.
    expect(onUpside.edits.map(({ key }) => key).sort()).toEqual(
      scenario.drivers
        .filter(({ inherited }) => !inherited)
        .map(({ key }) => key)
        .sort(),
    );
    expect(await api.client.revision.count()).toBe(before);
  });

  it('give every error with its row and column and no edits', async () => {
    const read = await preview(
      'key,distribution,value,rationale,sources\r\npue,fixed,0.2,why,\r\nasp-2025,fixed,much,why,nobody\r\nasp-decline,fixed,0.1,why,\r\n',
    );
    expect(read.edits).toEqual([]);
    expect(read.errors).toMatchObject([
      { row: 2, column: 'value', message: expect.stringContaining('cannot be below') },
      { row: 3, column: 'value' },
      { row: 3, column: 'sources' },
    ]);
    expect(await preview('no workbook', 'xlsx')).toMatchObject({ edits: [], errors: [{ row: null, column: null }] });
    expect(await preview('')).toMatchObject({ edits: [], errors: [{ row: 1 }, { row: 1 }, { row: 1 }, { row: 1 }] });
  });

  it('are refused where they are too large, no base64 or for a revision that does not exist', async () => {
    const call = (contentBase64: string) =>
      problemFromInput(
        api
          .caller(ada)
          .assumptions.previewImport({ scenarioId: 'base', parentNumber: 1, format: 'csv', contentBase64 }),
      );
    expect(await call('A'.repeat(700_000))).toBe('BAD_REQUEST');
    expect(await call('not base64!')).toBe('BAD_REQUEST');
    expect(await problemFrom(preview('key', 'csv', 7))).toMatchObject({ kind: 'not-found' });
  });
});

async function problemFromInput(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'untyped'),
  );
}

describe('checks', () => {
  it('hold the base scenario against the prices and estimates of the ledger', async () => {
    const { checks, ledgerCheck } = await api.caller().checks.revision({ scenarioId: 'base' });
    const price = checks.find(({ id }) => id === 'implied-price:co-packaged:2026');
    expect(price).toMatchObject({
      verdict: 'agrees',
      // $52,000 to $57,000 of optical content over 144 ports of 800G.
      ledger: { label: '$361 to $396', sources: [{ recordId: 'ob-cpo-optical-content-2026', tertiary: true }] },
      beside: [expect.stringMatching(/^Pluggables at \$350 to \$\d+ per port\.$/)],
    });
    const rank = (verdict: string) => (verdict === 'agrees' ? 1 : 0);
    const ranks = checks.map(({ verdict }) => rank(verdict));
    expect(ranks).toEqual([...ranks].sort());
    const rows = checks.filter(({ kind }) => kind === 'ledger-row');
    expect(rows.some(({ ledger }) => ledger.sources.some(({ tertiary }) => tertiary))).toBe(false);
    const { holds, below, above, satisfied, violated } = ledgerCheck.counts;
    expect(rows).toHaveLength(holds + below + above + satisfied + violated);
    expect(rows.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(holds + satisfied);
    const { figures } = await api.caller().checks.evidence();
    expect(figures.length).toBeGreaterThan(150);
  });
});
