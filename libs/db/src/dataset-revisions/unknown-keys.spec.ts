import { parseDataset, readSeedTexts } from '../seed/read-dataset';
import { describeSeedProblem } from '../seed/problem';
import type { RevisionRow } from './schema';
import { datasetWith, type VariedDataset } from './testing-revisions';

async function problemsOf(varied: VariedDataset): Promise<readonly string[]> {
  const parsed = parseDataset(await readSeedTexts(datasetWith(varied)));
  return parsed.ok ? [] : parsed.error.map(describeSeedProblem);
}
const first = (change: (row: RevisionRow) => RevisionRow): VariedDataset => ({ earlier: ([row]) => [change(row!)] });

describe('an earlier revision of the dataset', () => {
  it('speaks of assumptions, scenarios and sources that there are', async () => {
    expect(await problemsOf({})).toEqual([]);
    const unknown = first((row) => ({
      ...row,
      values: [{ ...row.values[0]!, key: 'total-ports-1999' }, ...row.values],
    }));
    expect(await problemsOf(unknown)).toEqual([
      'base-model-revisions.json, row revision 1, field values: There is no assumption "total-ports-1999".',
    ]);
    const twice = first((row) => ({ ...row, values: [row.values[0]!, ...row.values] }));
    expect((await problemsOf(twice)).join()).toContain('An assumption occurs twice.');
    const stranger = first((row) => ({ ...row, messages: { ...row.messages, sideways: 'New' } }));
    expect((await problemsOf(stranger)).join()).toContain('There is no scenario "sideways".');
    const gone = first((row) => ({
      ...row,
      values: [{ ...row.values[0]!, sourceIds: ['gone'] }, ...row.values.slice(1)],
    }));
    expect((await problemsOf(gone)).join()).toContain('There is no source "gone".');
  });

  it('may lack an assumption that the model got later, but not where a scenario sets it', async () => {
    const without = (key: string) =>
      first((row) => ({ ...row, values: row.values.filter((value) => value.key !== key) }));
    expect(await problemsOf(without('pue'))).toEqual([]);
    expect((await problemsOf(without('share-ceiling'))).join()).toContain(
      'The revision has no assumption "share-ceiling".',
    );
  });
});

describe('the newest revision of the dataset', () => {
  it('has a message for each scenario and correlations that are possible together', async () => {
    const silent = await problemsOf({ newest: (model) => (model.revision = { messages: {}, correlations: [] }) });
    expect(silent).toHaveLength(3);
    expect(silent[0]).toContain('The newest revision has no message for this scenario.');
    const pair = (keyA: string, keyB: string, rankCorrelation: number) => ({
      keyA,
      keyB,
      rankCorrelation,
      rationale: 'x',
    });
    const impossible = await problemsOf({
      newest: (model) =>
        (model.revision.correlations = [
          pair('share-ceiling', 'share-midpoint', 0.9),
          pair('share-midpoint', 'share-steepness', 0.9),
          pair('share-ceiling', 'share-steepness', -0.9),
        ]),
    });
    expect(impossible).toHaveLength(1);
    expect(impossible[0]).toContain('field correlations');
    const unknown = await problemsOf({
      newest: (model) => (model.revision.correlations = [pair('share-ceiling', 'no-such-key', 0.5)]),
    });
    expect(unknown.join()).toContain('no draws of its own');
  });
});
