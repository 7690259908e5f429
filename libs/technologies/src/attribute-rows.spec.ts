import { present } from '@waveguide/quantity';
import { attributeRows } from './attribute-rows';
import type { TechnologyAttribute } from './schema/technology';

const record = (key: string, label: string): TechnologyAttribute => ({
  key,
  label,
  unit: 'W',
  value: present(15),
  low: null,
  high: null,
  basis: 'sourced',
  qualifier: null,
  note: null,
  sourceIds: ['a'],
});

it('holds like against like by key, under the name that the first technology gives it', () => {
  const pluggable = { id: 'pluggable', attributes: [record('power', 'Module power')] } as const;
  const cpo = { id: 'cpo', attributes: [record('density', 'Density'), record('power', 'Engine power')] } as const;
  const rows = attributeRows([pluggable, cpo]);
  expect(rows.map(({ key, label }) => [key, label])).toEqual([
    ['power', 'Module power'],
    ['density', 'Density'],
  ]);
  expect([...(rows[0]?.records ?? [])].map(([id, { label }]) => [id, label])).toEqual([
    ['pluggable', 'Module power'],
    ['cpo', 'Engine power'],
  ]);
  expect(rows[1]?.records.has('pluggable')).toBe(false);
});
