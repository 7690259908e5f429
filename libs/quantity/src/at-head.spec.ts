import { atHead } from './at-head';

it('begins with a capital and keeps the rest', () => {
  expect([atHead('one of NPO'), atHead('Ü'), atHead('ärger'), atHead('2030 ports'), atHead('')]).toEqual([
    'One of NPO',
    'Ü',
    'Ärger',
    '2030 ports',
    '',
  ]);
});
