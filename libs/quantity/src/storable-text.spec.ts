import * as fc from 'fast-check';
import { cleanName, textProblem } from './storable-text';

describe('textProblem', () => {
  it.each([
    ['a null character', 'a\u0000b', 'null character'],
    ['half of a pair', 'a\uD83Db', 'half of a character'],
  ])('refuses %s everywhere', (_, text, sentence) => {
    expect(textProblem(text, 'many')).toContain(sentence);
    expect(textProblem(text, 'one')).toContain(sentence);
  });

  it.each([
    ['a line break', 'a\nb', 'one line'],
    ['a tab', 'a\tb', 'one line'],
    ['an escape', 'a\u001Bb', 'U+001B'],
    ['a deletion', 'a\u007Fb', 'U+007F'],
    ['no character', 'a\uFFFFb', 'U+FFFF'],
    ['a right-to-left override', 'Ada \u202Etxet', 'U+202E'],
    ['an isolate', 'Ada \u2067x', 'U+2067'],
  ])('refuses %s in a name and takes it in prose', (_, text, sentence) => {
    expect(textProblem(text, 'one')).toContain(sentence);
    expect(textProblem(text, 'many')).toBeNull();
  });

  it('takes every script, emoji with joiners and combining marks', () => {
    for (const text of ['Zoë Müller', '\u200Fשלום\u200E', 'محمد', 'דוד', '李雷', 'नेहा', '👩‍🔬', 'e\u0301']) {
      expect(textProblem(text, 'one')).toBeNull();
    }
  });
});

describe('cleanName', () => {
  it('leaves what a name may hold, however long and odd the text (seed 20261129)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = cleanName(text, 80);
        expect(textProblem(name, 'one')).toBeNull();
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(name).toBe(name.trim());
      }),
      { seed: 20261129, numRuns: 500 },
    );
    expect(cleanName('  Ada\u202E\n Lovelace ', 80)).toBe('Ada Lovelace');
    expect(cleanName('x'.repeat(5000), 80)).toBe('x'.repeat(80));
  });
});
