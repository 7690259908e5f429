import { findVendor, listProducts } from '@waveguide/db';
import { createTestApi, TODAY, type TestApi } from '../testing/context';
import { vendorComparison } from './vendor-comparison';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  await api.close();
});

async function compared(ids: readonly string[]) {
  const evidence = await vendorComparison(api.context(), ids);
  if (!evidence.ok) throw new Error(evidence.error.message);
  return evidence.value;
}

async function everyVendorId(): Promise<readonly string[]> {
  const { vendors } = await api.caller().vendors.list();
  return vendors.map(({ id }) => id);
}

describe('vendors side by side', () => {
  it('are columns, with a row for each dimension', async () => {
    const { table, finding, provenance } = await compared(['broadcom', 'nvidia']);
    expect(table.columns.map(({ key, label }) => [key, label])).toEqual([
      ['dimension', 'Dimension'],
      ['broadcom', 'Broadcom'],
      ['nvidia', 'NVIDIA'],
    ]);
    const labels = table.rows.map(([dimension]) => dimension?.text);
    expect(labels.slice(0, 2)).toEqual(['Position', 'Openness']);
    expect(labels.slice(-3)).toEqual(['Products', 'For it', 'Against it']);
    expect(finding).toBe('Broadcom: merchant parts, openness medium; NVIDIA: vertically integrated, openness low');
    expect(provenance).toMatchObject({
      asOf: TODAY.toISOString().slice(0, 10),
      scenario: null,
      revision: null,
      address: '/vendors?vendors=broadcom,nvidia',
    });
    expect(provenance.notes.join(' ')).toContain('analyst judgement');
  });

  it('say what the ledger says, each statement with its own source', async () => {
    for (const id of await everyVendorId()) {
      const other = id === 'nvidia' ? 'broadcom' : 'nvidia';
      const { table, provenance } = await compared([id, other]);
      const vendor = await findVendor(api.client, id);
      const products = await listProducts(api.client, { vendorId: id });
      if (vendor === null) throw new Error(id);
      const number = (sourceId: string) => provenance.sources.find((source) => source.id === sourceId)?.citation;
      const cell = (dimension: string) => table.rows.find(([first]) => first?.text === dimension)?.[1];
      for (const [dimension, statements] of [
        ['For it', vendor.strengths],
        ['Against it', vendor.risks],
      ] as const) {
        if (statements.length === 0) expect(cell(dimension)).toEqual({ kind: 'missing', text: 'Nothing on record' });
        for (const { text, sourceId } of statements)
          expect(cell(dimension)?.text).toContain(`${text} [${number(sourceId)}]`);
      }
      if (products.length === 0) expect(cell('Products')?.kind).toBe('missing');
      for (const { name, sourceIds } of products) {
        const [own = ''] = sourceIds;
        const entry = cell('Products')
          ?.text.split('; ')
          .find((one) => one.startsWith(`${name}, `));
        expect(entry).toMatch(new RegExp(`, [a-z ]+ \\[${number(own)}\\]$`));
      }
      expect(cell('Position')?.text).toContain(vendor.strategy.integration);
      expect(cell('Packaging')?.text).toBe(vendor.strategy.packaging);
    }
  });

  it('leave no cell empty and cite no source that is not listed', async () => {
    const ids = await everyVendorId();
    for (let first = 0; first + 1 < ids.length; first += 4) {
      const chosen = ids.slice(first, first + 4);
      if (chosen.length < 2) continue;
      const { table, provenance } = await compared(chosen);
      const numbers = provenance.sources.map(({ citation }) => citation);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      const used = new Set<number>();
      for (const { text } of table.rows.flat()) {
        expect(text.trim()).not.toBe('');
        for (const [, cited = ''] of text.matchAll(/\[([\d, ]+)\]/g))
          for (const one of cited.split(', ')) used.add(Number(one));
      }
      expect([...used].sort((a, b) => a - b)).toEqual(numbers);
    }
  });

  it('are refused where a vendor is not there', async () => {
    expect(await vendorComparison(api.context(), ['nvidia', 'acme'])).toMatchObject({
      ok: false,
      error: { kind: 'not-found', id: 'acme' },
    });
  });
});
