import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSeedFile } from '../testing/dataset';
import { workspaceRoot } from '@waveguide/embedded-postgres';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const rowsOf = async (part: string) => JSON.parse(await readSeedFile(`${part}.json`)) as readonly Row[];
const textOf = (file: string) => readFile(path.join(workspaceRoot(process.cwd()), file), 'utf8');

const COUNTED = ['sources', 'published-estimates', 'observations', 'milestones', 'products', 'vendors'];

describe('what is written about the dataset', () => {
  it.each(['prisma/seeds/SOURCES.md', 'README.md'])('counts rows as the files do, in %s', async (file) => {
    const text = await textOf(file);
    for (const part of COUNTED) {
      const stated = new RegExp(`(\\d+)\\s+${part.replace('-', '\\s+')}`).exec(text)?.[1];
      expect([part, Number(stated)]).toEqual([part, (await rowsOf(part)).length]);
    }
  });
});

describe('the sources', () => {
  it('have an address of their own each', async () => {
    const addresses = (await rowsOf('sources')).map(({ url }) => url).filter((url) => url !== null);
    expect(addresses.filter((url, index) => addresses.indexOf(url) !== index)).toEqual([]);
  });

  it('are at least as good as what is read from them', async () => {
    const order = ['primary', 'secondary', 'tertiary'];
    const tiers = new Map((await rowsOf('sources')).map(({ id, tier }) => [id, String(tier)]));
    const figures = [...(await rowsOf('published-estimates')), ...(await rowsOf('observations'))];
    const better = figures.filter(
      (row) => order.indexOf(String(row.evidence)) < order.indexOf(tiers.get(String(row.sourceId)) ?? ''),
    );
    expect(better.map(({ id }) => id)).toEqual([]);
  });
});

describe('the vendors', () => {
  it('have no laser position where they make or buy nothing co-packaged: operators, makers of modules, of fibre and of chips', async () => {
    const without = [
      'operator',
      'module',
      'fiber-connectivity',
      'interconnect-chips',
      'test-and-assembly',
      'design-tools',
    ];
    const positioned = (await rowsOf('vendors')).filter(
      ({ type, strategy }) =>
        without.includes(String(type)) && (strategy as { readonly laser: string }).laser !== 'not-applicable',
    );
    expect(positioned.map(({ id }) => id)).toEqual([]);
  });
});
