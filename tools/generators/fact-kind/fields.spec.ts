import { readFields } from './fields';

it('reads fields with their schema, column and constraint', () => {
  expect(readFields('heldOn:date, ports:number?,open:flag')).toEqual([
    {
      name: 'heldOn',
      column: 'held_on',
      schema: 'partialDateSchema',
      imported: 'partialDateSchema',
      prisma: 'String',
      sample: "'2026-03'",
      check: 'is_partial_date("held_on")',
    },
    {
      name: 'ports',
      column: 'ports',
      schema: 'z.number().nullable()',
      imported: null,
      prisma: 'Float?',
      sample: '1.5',
      check: 'is_finite("ports")',
    },
    {
      name: 'open',
      column: 'open',
      schema: 'z.boolean()',
      imported: null,
      prisma: 'Boolean',
      sample: 'true',
      check: null,
    },
  ]);
});

it.each([
  ['heldOn', 'is no field'],
  ['heldOn:day', 'is no field'],
  ['HeldOn:date', 'is no field'],
  ['', 'is no field'],
  ['sourceId:text', 'has “sourceId” already'],
  ['place:text,place:text', '“place” is named twice'],
])('refuses “%s”', (text, message) => {
  expect(() => readFields(text)).toThrow(message);
});
