import { appendRevision } from '../revisions/append-revision';
import { findRevisionFrame } from '../editions/revision-frame';
import { findRevision, findScenario, findScenarioHead, pageOfRevisions } from '../revisions/revision-repository';
import { seedDatabase } from '../seed/database';
import type { ReadSeedFile } from '../seed/read-dataset';
import { draftOn, headOf } from '../testing/commit';
import { computeTestSummary, openEmptyDatabase, type OpenTestDatabase } from '../testing/dataset';
import { findDatasetOffer } from './offers';
import { datasetWith, firstReleaseOnly, type VariedDataset } from './testing-revisions';

/** A second revision of the dataset: ports of 2024 and Upside's ceiling moved, ceiling and midpoint drawn together. */
const SECOND: VariedDataset = {
  newest: (model) => {
    const ports = model.assumptions.find(({ id }) => id === 'total-ports-2024');
    const ceiling = model.scenarios
      .find(({ id }) => id === 'upside')
      ?.overrides.find(({ key }) => key === 'share-ceiling');
    if (ports === undefined || ceiling === undefined) throw new Error('The dataset has changed its keys.');
    ports.mode = 14_600_000;
    ceiling.mode = 0.76;
    const why = 'Looked at again';
    model.revision = {
      messages: { base: `${why}: base`, upside: `${why}: upside`, downside: `${why}: downside` },
      correlations: [
        {
          keyA: 'share-ceiling',
          keyB: 'share-midpoint',
          rankCorrelation: -0.5,
          rationale: 'An early start goes further.',
        },
      ],
    };
  },
  // Whatever has been shipped since, this dataset knows the first release's revision before its own.
  earlier: ([first]) => [first!],
};
const IDS = ['base', 'upside', 'downside'];

describe('the revisions of the dataset', () => {
  let database: OpenTestDatabase;
  beforeEach(async () => (database = await openEmptyDatabase()));
  afterEach(() => database.close());

  const seed = async (readFile: ReadSeedFile) => {
    const report = await seedDatabase(database.client, { readFile, computeSummary: computeTestSummary });
    if (!report.ok) throw new Error(JSON.stringify(report.error));
    return report.value;
  };
  const history = async (scenarioId: string) =>
    (await pageOfRevisions(database.client, { scenarioId, page: 1, size: 1000 })).items.map(
      ({ number, message }) => `${number} ${message}`,
    );
  const publish = async (scenarioId: string) => {
    const draft = draftOn(await headOf(database.client, scenarioId), { pue: 1.31 });
    expect(await appendRevision(database.client, draft)).toMatchObject({ ok: true });
  };
  const pin = async (scenarioId: string) => (await findScenario(database.client, scenarioId))?.parent?.revisionNumber;

  it('all stand in the history of a new installation, with what each says', async () => {
    const report = await seed(datasetWith(SECOND));
    expect(report).toMatchObject({ revised: IDS, kept: [] });
    for (const id of IDS)
      expect(await history(id)).toEqual([`2 Looked at again: ${id}`, '1 As shipped with the dataset']);
    const [first, second] = await Promise.all(
      [1, 2].map((number) => findRevision(database.client, { scenarioId: 'base', number })),
    );
    expect(first?.values[0]?.distribution).toMatchObject({ mode: 14_500_000 });
    expect(second?.values[0]?.distribution).toMatchObject({ mode: 14_600_000 });
    expect([await pin('upside'), await pin('downside')]).toEqual([2, 2]);
  });

  it('frame each of them with the scenarios as they stood at it', async () => {
    await seed(datasetWith(SECOND));
    for (const number of [1, 2]) {
      const frame = await findRevisionFrame(database.client, { scenarioId: 'base', number });
      expect(frame?.scenarios).toEqual(IDS.map((id) => ({ id, revision: number, open: true })));
    }
  });

  it('correlate what belongs together, in the children too, and run with it', async () => {
    await seed(datasetWith(SECOND));
    for (const scenarioId of IDS) {
      const before = await findRevision(database.client, { scenarioId, number: 1 });
      const after = await findRevision(database.client, { scenarioId, number: 2 });
      expect(before?.correlations).toEqual([]);
      expect(after?.correlations).toEqual([{ keyA: 'share-ceiling', keyB: 'share-midpoint', rankCorrelation: -0.5 }]);
      if (after === null) throw new Error('There is no second revision.');
      const row = await database.client.revisionResult.findUniqueOrThrow({
        where: { scenarioId_revisionNumber: { scenarioId, revisionNumber: 2 } },
      });
      const run = computeTestSummary(after.values, after.definitions, after.correlations);
      expect(row.summary).toEqual(JSON.parse(JSON.stringify(run)));
      expect(run).not.toEqual(computeTestSummary(after.values, after.definitions));
    }
  });

  it('follow on an installation that nobody has edited, the children onto the new revision of their parent', async () => {
    await seed(firstReleaseOnly());
    for (const id of IDS) expect(await history(id)).toEqual(['1 As shipped with the dataset']);
    expect(await seed(datasetWith(SECOND))).toMatchObject({ factsReplaced: true, revised: IDS, kept: [] });
    for (const id of IDS) expect((await history(id))[0]).toBe(`2 Looked at again: ${id}`);
    expect([await pin('upside'), await pin('downside')]).toEqual([2, 2]);
    const upside = await findScenarioHead(database.client, 'upside');
    expect(upside?.scenario.overrideCount).toBe(4);
    const own = upside?.revision.values.filter(({ inherited }) => !inherited).map(({ key }) => key);
    expect(own).toContain('share-ceiling');
    expect(upside?.revision.values[0]?.distribution).toMatchObject({ mode: 14_600_000 });
    expect(await seed(datasetWith(SECOND))).toEqual({ factsReplaced: false, revised: [], kept: [] });
  });

  it('leave a scenario that somebody has edited as it is, and those over it, and say so', async () => {
    await seed(firstReleaseOnly());
    await publish('base');
    const report = await seed(datasetWith(SECOND));
    expect(report).toEqual({
      factsReplaced: true,
      revised: [],
      kept: [
        { scenarioId: 'base', because: 'edited', message: 'Looked at again: base' },
        { scenarioId: 'upside', because: 'parent-edited', message: 'Looked at again: upside' },
        { scenarioId: 'downside', because: 'parent-edited', message: 'Looked at again: downside' },
      ],
    });
    const offer = await findDatasetOffer(database.client, 'base');
    expect(offer).toMatchObject({ because: 'edited', message: 'Looked at again: base' });
    expect(offer?.values[0]?.distribution).toMatchObject({ kind: 'triangular', mode: 14_600_000 });
    expect(await history('base')).toEqual(['2 Edit pue', '1 As shipped with the dataset']);
    expect([await pin('upside'), await pin('downside')]).toEqual([1, 1]);
  });

  it('leave an edited child as it is, which can be put over the new revision of its parent', async () => {
    await seed(firstReleaseOnly());
    await publish('upside');
    expect(await seed(datasetWith(SECOND))).toMatchObject({
      revised: ['base', 'downside'],
      kept: [{ scenarioId: 'upside', because: 'edited' }],
    });
    expect(await findScenario(database.client, 'upside')).toMatchObject({
      parent: { scenarioId: 'base', revisionNumber: 1 },
      parentHeadNumber: 2,
      headNumber: 2,
    });
  });

  it('are no news to somebody who edited the newest', async () => {
    await seed(datasetWith(SECOND));
    await publish('base');
    const third = datasetWith({ ...SECOND, earlier: ([first]) => [first!, first!] });
    expect(await seed(third)).toEqual({ factsReplaced: true, revised: [], kept: [] });
    expect(await findDatasetOffer(database.client, 'base')).toBeNull();
  });

  it('begin with the newest where an installation holds values that no revision of the dataset has', async () => {
    await seed(datasetWith({ newest: (model) => (model.assumptions[0]!.mode = 14_700_000), earlier: () => [] }));
    await seed(datasetWith(SECOND));
    expect(await history('base')).toHaveLength(2);
    expect((await history('base'))[0]).toBe('2 Looked at again: base');
  });

  it('keep the first release’s values under the fingerprint that its installations have', async () => {
    await seed(datasetWith({}));
    const stored = await database.client.revision.findMany({
      where: { number: 1 },
      select: { scenarioId: true, contentHash: true },
    });
    expect(Object.fromEntries(stored.map(({ scenarioId, contentHash }) => [scenarioId, contentHash]))).toEqual({
      base: '07ff36b664c59c0ed809a564a2e773b50b1cb5d90dac26da917787038e31bd99',
      upside: '074d691a61a548a89039e792c3308dc8dbb7a494df9c60f2f77cdb1d6269ae23',
      downside: 'b7c2531b317a299d9920b144875ebabb82feb4173b1d3bea89b99c2804cf3301',
    });
  });
});
