import { isUnitId, unit, UNIT_IDS } from './unit';
import { ladderOf } from './unit-ladder';

describe('units', () => {
  it('hold their own id, a name and ordered bounds', () => {
    for (const id of UNIT_IDS) {
      const { lower, upper, name, id: own } = unit(id);
      expect(own).toBe(id);
      expect(name).not.toBe('');
      expect(lower === null || upper === null || lower < upper).toBe(true);
    }
  });

  it('stand on their ladder when they are rescaled', () => {
    for (const id of UNIT_IDS.filter((each) => unit(each).style === 'scaled')) {
      expect(ladderOf(id).map(({ symbol }) => symbol)).toContain(unit(id).symbol);
    }
  });

  it('know a unit id from any other text, inherited names included', () => {
    expect(isUnitId('pJ/bit')).toBe(true);
    expect(isUnitId('toString')).toBe(false);
    expect(isUnitId('furlong')).toBe(false);
  });

  it('bound a share by 0 and 1 and a fall per year by all of it', () => {
    expect(unit('fraction')).toMatchObject({ lower: 0, upper: 1 });
    expect(unit('fraction/yr')).toMatchObject({ lower: -1, upper: null });
    expect(unit('pJ/bit').lower).toBe(0);
  });
});
