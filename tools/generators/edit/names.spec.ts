import { namesOf, pluralOf, quoted } from './names';

it('writes a name in every way', () => {
  expect(namesOf('field-trial-2')).toEqual({
    kebab: 'field-trial-2',
    camel: 'fieldTrial2',
    pascal: 'FieldTrial2',
    snake: 'field_trial_2',
    upper: 'FIELD_TRIAL_2',
    words: 'field trial 2',
  });
});

it.each(['', 'FieldTrial', 'field_trial', '2-fields', 'field--trial', '../field'])('refuses the name “%s”', (name) => {
  expect(() => namesOf(name)).toThrow('is no name');
});

it('speaks of several', () => {
  expect(['field-trial', 'facility', 'survey', 'switch', 'process', 'box'].map(pluralOf)).toEqual([
    'field-trials',
    'facilities',
    'surveys',
    'switches',
    'processes',
    'boxes',
  ]);
});

it('quotes a text so that it stays one', () => {
  expect(quoted("vendor's \\ note\nof two lines")).toBe(String.raw`'vendor\'s \\ note\nof two lines'`);
});
