import type { SourceTier } from '@waveguide/evidence';
import { isTertiaryOnly } from './attribute-evidence';

describe('isTertiaryOnly', () => {
  const tiers: Readonly<Record<string, SourceTier>> = { a: 'tertiary', b: 'secondary', c: 'tertiary' };
  const only = (...sourceIds: string[]) => isTertiaryOnly({ sourceIds }, (id) => tiers[id]);

  it('is so where every source is tertiary, and nowhere else', () => {
    expect(only('a', 'c')).toBe(true);
    expect(only('a', 'b')).toBe(false);
    expect(only('a', 'unknown')).toBe(false);
    expect(only()).toBe(false);
  });
});
