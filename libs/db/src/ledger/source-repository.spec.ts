import type { SourceCitation } from '@waveguide/evidence';
import { citationsBySource } from './citation-index';
import type { Database } from '../postgres/client';
import { findSource, findSources, listSourceRecords } from './source-repository';
import { openSeededDatabase, readSeedFile, type OpenTestDatabase } from '../testing/dataset';

/** Ids of the sources that a seed file names, anywhere in it. */
function namedSources(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namedSources);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    /[sS]ourceIds?$/.test(key) ? [member].flat().map(String) : namedSources(member),
  );
}

const CITING_FILES = [
  ['claims.json', ['claim']],
  ['challenges.json', ['challenge']],
  ['vendors.json', ['vendor']],
  ['products.json', ['product']],
  ['milestones.json', ['milestone']],
  ['phases.json', ['phase']],
  ['contradictions.json', ['contradiction']],
  ['indicators.json', ['indicator']],
  ['recommendations.json', ['recommendation']],
  ['published-estimates.json', ['published-estimate']],
  ['observations.json', ['observation']],
  ['base-model.json', ['assumption', 'published-series']],
  ['technologies.json', ['technology', 'attribute', 'pic-platform', 'integration-method', 'laser-approach']],
] as const;

async function listSources(client: Database) {
  const citations = await citationsBySource(client);
  return (await listSourceRecords(client)).map((source) => ({ source, citations: citations.get(source.id) ?? [] }));
}

describe('sources', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  it('are those of the dataset, in its order, each with a reason where address or date is missing', async () => {
    const rows = JSON.parse(await readSeedFile('sources.json')) as { id: string; url: string | null }[];
    const sources = await listSources(database.client);
    expect(sources.map(({ source }) => source.id)).toEqual(rows.map(({ id }) => id));
    const withoutUrl = sources.filter(({ source }) => source.url.kind === 'missing').map(({ source }) => source.id);
    expect(withoutUrl).toEqual(rows.filter(({ url }) => url === null).map(({ id }) => id));
    expect(sources[0]!.source.publishedOn).toEqual({
      kind: 'missing',
      reason: 'not-reported',
      detail: 'The report carries no date.',
    });
  });

  it.each(CITING_FILES)('are cited by exactly the records of %s that name them', async (file, kinds) => {
    const named = new Set(namedSources(JSON.parse(await readSeedFile(file))));
    const cites = ({ kind }: SourceCitation) => kinds.some((wanted) => wanted === kind);
    const cited = (await listSources(database.client))
      .filter(({ citations }) => citations.some(cites))
      .map(({ source }) => source.id);
    // checks of the base model name sources as well, and are not stored
    const stored = file === 'base-model.json' ? cited : [...named];
    expect(new Set(cited)).toEqual(new Set(stored));
    expect(cited.every((id) => named.has(id))).toBe(true);
  });

  it('name each record once and give its locator', async () => {
    const report = await findSource(database.client, 'founding-report');
    const keys = report?.citations.map(({ kind, recordId }) => `${kind}:${recordId}`) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
    expect(report?.citations).toContainEqual({
      kind: 'claim',
      recordId: 'cl-els-loss',
      title: 'External laser route loses up to 50% of optical power',
      locator: 'sec6 Operational and Ecosystem Hurdles: Reliability and Serviceability',
    });
  });

  it('cite the same whether read alone or in the list', async () => {
    const all = await listSources(database.client);
    for (const id of ['founding-report', 'nomura-2026-01-cpo', 'gs-2026-01', 'dataset-note']) {
      expect(await findSource(database.client, id)).toEqual(all.find(({ source }) => source.id === id));
    }
  });

  it('are found by several ids at once; unknown ids are left out', async () => {
    const found = await findSources(database.client, ['gs-2026-01', 'no-such-source', 'founding-report']);
    expect(found.map(({ id }) => id)).toEqual(['founding-report', 'gs-2026-01']);
    expect(await findSource(database.client, 'no-such-source')).toBeNull();
  });
});
