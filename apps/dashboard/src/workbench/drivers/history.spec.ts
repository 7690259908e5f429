import { historyByDriver, lastChange } from './history';

type Revisions = Parameters<typeof historyByDriver>[0];

const revision = (
  number: number,
  author: string,
  changes: readonly (readonly [string, 'distribution' | 'rationale'])[],
) =>
  ({
    stamp: { number, author, createdAt: `2026-11-2${number}T10:00:00.000Z`, message: `Revision ${number}` },
    changes: changes.map(([key, field]) => ({ key, before: null, after: null, fields: [field] })),
  }) as unknown as Revisions[number];

describe('the history of drivers', () => {
  const history = historyByDriver([
    revision(3, 'Grace', [['share-midpoint', 'rationale']]),
    revision(2, 'Ada', [
      ['share-midpoint', 'distribution'],
      ['cpo-price', 'distribution'],
    ]),
    revision(1, 'Dataset', []),
  ]);

  it('lists by driver what changed it, newest first, and tells numbers from reasons', () => {
    expect(history.get('share-midpoint')?.map(({ number, moved }) => [number, moved])).toEqual([
      [3, false],
      [2, true],
    ]);
    expect(history.get('lpo-price')).toBeUndefined();
  });

  it('finds who changed one of several drivers last', () => {
    expect(lastChange(history, ['cpo-price', 'share-midpoint'])?.author).toBe('Grace');
    expect(lastChange(history, ['cpo-price'])?.number).toBe(2);
    expect(lastChange(history, ['lpo-price'])).toBeNull();
  });
});
