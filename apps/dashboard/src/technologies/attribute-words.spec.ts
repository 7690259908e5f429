import { missing, present } from '@waveguide/quantity';
import type { TechnologyAttribute } from '@waveguide/technologies';
import { attributeWords } from './attribute-words';

const power: TechnologyAttribute = {
  key: 'power',
  label: 'Module power',
  unit: 'W',
  value: present(15),
  low: 12,
  high: 16,
  basis: 'sourced',
  note: null,
  sourceIds: ['a'],
};

describe('attributeWords', () => {
  it('gives the middle with its range', () => {
    expect(attributeWords(power)).toBe('15 W (12 W to 16 W)');
  });

  it('gives the middle alone where no range is stated', () => {
    expect(attributeWords({ ...power, low: null, high: null })).toBe('15 W');
  });

  it('gives the range alone, or the reason, where there is no middle', () => {
    const unknown = missing('unknown', 'No sourced figure was found.');
    expect(attributeWords({ ...power, value: unknown })).toBe('12 W to 16 W');
    expect(attributeWords({ ...power, value: unknown, low: null, high: null })).toBe(unknown);
  });
});
