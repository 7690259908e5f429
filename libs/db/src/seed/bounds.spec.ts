import { allowedSpan, spansMeet, type Qualifier } from '@waveguide/evidence';
import { readSeedFile } from '../testing/dataset';

interface Row {
  readonly id: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly metric: string;
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
interface ClaimRow {
  readonly id: string;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly checks: readonly { readonly stance: string; readonly text: string }[];
}
interface ContradictionRow {
  readonly id: string;
  readonly computed: readonly { readonly name: string; readonly unit: string }[];
  readonly recordIds: readonly string[];
}

const read = async <T>(name: string): Promise<readonly T[]> => JSON.parse(await readSeedFile(name)) as readonly T[];
const SCALE = { million: 1e6, billion: 1e9 } as const;

/** The amounts of money that a text names: "$0.78 billion". */
const amounts = (text: string): number[] =>
  [...text.matchAll(/\$([\d.]+) (million|billion)/g)].map(
    ([, value, scale]) => Number(value) * SCALE[scale as 'million'],
  );

const spanOf = (row: Row) => allowedSpan(row, row.value ?? Number.NaN);

describe('a bound of the dataset', () => {
  it('of a claim is not contradicted by an amount that satisfies it', async () => {
    const claims = (await read<ClaimRow>('claims.json')).filter(
      ({ unit, low, high }) => unit === 'USD' && (low === null) !== (high === null),
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const { id, low, high, checks } of claims) {
      const conflicts = checks.filter(({ stance }) => stance === 'conflicts');
      const satisfying = conflicts.filter(({ text }) =>
        amounts(text).some((value) => spansMeet({ low, high }, { low: value, high: value })),
      );
      expect({ id, satisfying }).toEqual({ id, satisfying: [] });
    }
  });

  it('is never the smaller side of a ratio that a contradiction computes, nor divided by another bound', async () => {
    const rows = [...(await read<Row>('published-estimates.json')), ...(await read<Row>('observations.json'))];
    const named = ({ recordIds }: ContradictionRow, text: string): Row | undefined => {
      const [, publisher, year] = /^(.+?) (\d{4})$/.exec(text.trim()) ?? [];
      return rows.find(
        (row) => recordIds.includes(row.id) && row.year === Number(year) && row.publisher.startsWith(publisher ?? '-'),
      );
    };
    let compared = 0;
    for (const contradiction of await read<ContradictionRow>('contradictions.json')) {
      for (const { name, unit } of contradiction.computed) {
        const [above, below] = name.split(' / ').map((text) => named(contradiction, text));
        if (above === undefined || below === undefined) continue;
        compared += 1;
        const sides = [spanOf(above), spanOf(below)] as const;
        if (unit === 'x') expect({ name, meet: spansMeet(...sides) }).toEqual({ name, meet: false });
        // A quotient of amounts of two kinds: a bound over a bound of the same side says nothing.
        else expect({ name, low: sides[0].low === null || sides[1].high === null }).toEqual({ name, low: false });
      }
    }
    expect(compared).toBeGreaterThanOrEqual(3);
  });
});
