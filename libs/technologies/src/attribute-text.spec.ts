import { missing, present } from '@waveguide/quantity';
import { attributeRemarks, attributeText } from './attribute-text';
import type { TechnologyAttribute } from './schema/technology';

const power: TechnologyAttribute = {
  key: 'power',
  label: 'Module power',
  unit: 'W',
  value: present(15),
  low: 12,
  high: 16,
  basis: 'sourced',
  qualifier: null,
  note: null,
  sourceIds: ['a'],
};

describe('attributeText', () => {
  it('gives the middle with its range', () => {
    expect(attributeText(power)).toBe('15 W (12 W to 16 W)');
  });

  it('gives the middle alone where no range is stated', () => {
    expect(attributeText({ ...power, low: null, high: null })).toBe('15 W');
  });

  it('says in the cell how the source means the number', () => {
    const bound = { ...power, value: present(10), low: null, high: 10 };
    expect(attributeText({ ...bound, qualifier: 'at-most' })).toBe('at most 10 W');
    expect(attributeText({ ...bound, qualifier: 'up-to' })).toBe('up to 10 W');
    expect(attributeText({ ...bound, qualifier: 'point' })).toBe('10 W');
  });

  it('gives the range alone, or the reason, where there is no middle', () => {
    const unknown = missing('unknown', 'No sourced figure was found.');
    expect(attributeText({ ...power, value: unknown })).toBe('12 W to 16 W');
    expect(attributeText({ ...power, value: unknown, low: null, high: null })).toBe(unknown);
  });
});

describe('attributeRemarks', () => {
  it('says nothing of a sourced number under its own name', () => {
    expect(attributeRemarks(power, 'Module power', () => 'primary')).toEqual([]);
  });

  it('names another boundary, how the number came about, weak evidence and the note', () => {
    const derived = { ...power, basis: 'derived', note: 'Without laser.' } as const;
    expect(attributeRemarks(derived, 'Engine power', () => 'tertiary')).toEqual([
      'Module power',
      'derived',
      'tertiary evidence only',
      'Without laser.',
    ]);
  });
});
