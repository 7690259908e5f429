import { mayBeHandedOn } from './source';

it.each([
  ['not stated', true],
  ['Redistribution with attribution', true],
  ['CC BY 4.0', true],
  ['Not redistributable', false],
  ['Subscribers only; may not be redistributed.', false],
  ['no redistribution', false],
])('a licence note “%s” lets figures be handed on: %s', (licenceNote, expected) => {
  expect(mayBeHandedOn({ licenceNote })).toBe(expected);
});
