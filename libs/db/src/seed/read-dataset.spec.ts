import { workspaceRoot } from '@waveguide/embedded-postgres';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SEED_FILES } from './dataset';
import { parseDataset, readSeedTexts, type ReadSeedFile } from './read-dataset';
import { describeSeedProblem } from './problem';
import { readSeedFile, readShippedFile } from '../testing/dataset';

/** The dataset with one file changed. */
function withFile(name: string, change: (text: string) => string): ReadSeedFile {
  return async (file) => (file === name ? change(await readSeedFile(file)) : readSeedFile(file));
}

async function problemsOf(read: ReadSeedFile): Promise<readonly string[]> {
  const parsed = parseDataset(await readSeedTexts(read));
  return parsed.ok ? [] : parsed.error.map(describeSeedProblem);
}

interface Row {
  id: string;
  [field: string]: unknown;
}

function editRow(id: string, edit: (row: Row) => void): (text: string) => string {
  return (text) => {
    const rows = JSON.parse(text) as Row[];
    rows.filter((row) => row.id === id).forEach(edit);
    return JSON.stringify(rows);
  };
}

/** A statement about timing, without a number. */
const TIMING = {
  metric: 'status',
  basis: 'timing',
  scopeKey: 'cpo-timing',
  qualifier: 'qualitative',
  unit: 'n/a',
  value: null,
  low: null,
  high: null,
};

describe('the dataset', () => {
  it('passes every schema and every reference', async () => {
    expect(await problemsOf(readShippedFile)).toEqual([]);
  });

  it('is every file of its folder but what specs alone compare with', async () => {
    const files = await readdir(path.join(workspaceRoot(process.cwd()), 'prisma', 'seeds'));
    const expected = ['base-model-expected.json', 'founding-report-figures.json'];
    expect(files.filter((name) => name.endsWith('.json') && !expected.includes(name)).toSorted()).toEqual(
      SEED_FILES.toSorted(),
    );
  });

  it('tells file, row and field of a wrong value', async () => {
    const problems = await problemsOf(
      withFile(
        'published-estimates.json',
        editRow('fc-cir-2020-2026', (row) => (row.vintage = '24 December 2020')),
      ),
    );
    expect(problems).toEqual([
      'published-estimates.json, row fc-cir-2020-2026, field vintage: A date is YYYY, YYYY-MM or YYYY-MM-DD.',
    ]);
  });

  it('tells the place within a nested row', async () => {
    const problems = await problemsOf(
      withFile(
        'claims.json',
        editRow('cl-35x', (row) => ((row.checks as Row[])[1]!.stance = 'agrees')),
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^claims\.json, row cl-35x, field checks\.1\.stance: /);
  });

  it('reports all problems of all files at once', async () => {
    const read: ReadSeedFile = async (file) => {
      const text = await readSeedFile(file);
      if (file === 'vendors.json') return editRow('nvidia', (row) => (row.country = 'USA'))(text);
      return file === 'products.json' ? editRow('p-bailly', (row) => (row.capacityTbps = -1))(text) : text;
    };
    const problems = await problemsOf(read);
    expect(problems).toHaveLength(2);
    expect(problems.join()).toContain('vendors.json, row nvidia, field country');
    expect(problems.join()).toContain('products.json, row p-bailly, field capacityTbps');
  });

  it.each([
    ['a value above its high', { high: 1 }, 'field value: low, value and high must not fall.'],
    ['a number on a qualitative row', { qualifier: 'qualitative' }, 'field qualifier: '],
    ['a market basis on one company’s figure', { scopeKey: 'nvidia-networking' }, 'field basis: '],
    ['a kind of timing on a figure', { timingKind: 'not-before' }, 'field timingKind: '],
    [
      'a window without years',
      { ...TIMING, timingKind: 'expects-in-window', year: null },
      'field period: A statement about a window needs its year or period.',
    ],
    [
      'a bound with a period',
      { ...TIMING, timingKind: 'not-before', year: null, period: [2027, 2028] },
      'field period: Not before a year: it has that year, or none, and no period.',
    ],
    ['an unknown scope', { scopeKey: 'cpo_npo' }, 'field scopeKey: '],
    ['an unknown unit', { unit: 'USD bn' }, 'field unit: '],
    ['a field nobody knows', { comment: 'x' }, 'Unrecognized key'],
  ])('refuses %s', async (_, change, message) => {
    const problems = await problemsOf(
      withFile(
        'published-estimates.json',
        editRow('fc-cir-2020-2026', (row) => Object.assign(row, change)),
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('row fc-cir-2020-2026');
    expect(problems[0]).toContain(message);
  });

  it('refuses an id that occurs twice', async () => {
    const twice = (text: string) => {
      const rows = JSON.parse(text) as Row[];
      return JSON.stringify([...rows, rows[0]]);
    };
    expect((await problemsOf(withFile('sources.json', twice))).join()).toContain(
      'sources.json, row founding-report, field id: This id occurs twice.',
    );
  });

  it('names a reference that leads nowhere, with its row', async () => {
    const problems = await problemsOf(
      withFile(
        'challenges.json',
        editRow('ch-thermal', (row) => ((row.evidence as Row[])[0]!.sourceId = 'no-such-source')),
      ),
    );
    expect(problems).toEqual(['challenges.json, row ch-thermal, field sourceId: There is no source "no-such-source".']);
  });

  it('says which file is no JSON', async () => {
    expect((await problemsOf(withFile('phases.json', () => '{')))[0]).toContain('phases.json, row (file)');
  });
});
