import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strategySchema } from './schema';
import { STRATEGY_FIELDS, strategyOf } from './strategy-fields';

interface Row {
  readonly id: string;
  readonly strategy: Parameters<typeof strategyOf>[0];
}
const rows = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../prisma/seeds/vendors.json'), 'utf8'),
) as readonly Row[];

describe('an assessment from a row', () => {
  it('is what the dataset has, field by field, and knows every field of it', () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const { strategy } of rows) {
      expect(strategyOf(strategy)).toEqual(strategy);
      expect(strategySchema.parse(strategy)).toEqual(strategy);
      expect(STRATEGY_FIELDS.map(([field]) => field).toSorted()).toEqual(Object.keys(strategy).toSorted());
    }
  });

  it('leaves out what else the row has', () => {
    const { strategy } = rows[0]!;
    const stored = { ...strategy, vendorId: 'x' };
    expect(strategyOf(stored)).toEqual(strategy);
  });

  it.each(STRATEGY_FIELDS)('refuses in %s what its dimension does not know', (field, { kind }) => {
    const wrong = {
      ...rows[0]!.strategy,
      [field]: kind === 'text' ? 3 : kind === 'several' ? ['rumoured'] : 'rumoured',
    };
    expect(() => strategyOf(wrong)).toThrow(RangeError);
    expect(strategySchema.safeParse(wrong).success).toBe(false);
    expect(() => strategyOf({ ...rows[0]!.strategy, [field]: undefined })).toThrow(field);
  });
});
