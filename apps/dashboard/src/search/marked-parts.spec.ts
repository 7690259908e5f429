import { markedParts } from './marked-parts';

it('marks the words that begin as what was looked for', () => {
  expect(markedParts('LightCounting: over 18M ports in 2029', ['lightc', 'port'])).toEqual([
    { text: 'LightCounting', marked: true },
    { text: ': over 18M ', marked: false },
    { text: 'ports', marked: true },
    { text: ' in 2029', marked: false },
  ]);
});

it('marks a short word only where it stands alone', () => {
  expect(markedParts('Co-packaged could', ['co']).filter(({ marked }) => marked)).toEqual([
    { text: 'Co', marked: true },
  ]);
});

it('marks letters with their accents, and nothing for no word', () => {
  expect(markedParts('Müller', ['mull'])).toEqual([{ text: 'Müller', marked: true }]);
  expect(markedParts('A b', [])).toEqual([{ text: 'A b', marked: false }]);
  expect(markedParts('', ['a'])).toEqual([]);
});
