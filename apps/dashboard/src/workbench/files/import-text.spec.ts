import { importText } from './import-text';

const of = (counts: Partial<Parameters<typeof importText>[0]>) =>
  importText({ fileName: 'base.csv', errors: 0, changes: 0, unchanged: 0, ...counts });

describe('what the look through a file found', () => {
  it.each([
    [{ errors: 1 }, 'In base.csv, one thing is wrong. Nothing can be taken from it before that is put right.'],
    [
      { errors: 14, changes: 3 },
      'In base.csv, 14 things are wrong. Nothing can be taken from it before that is put right.',
    ],
    [{ changes: 2, unchanged: 70 }, 'base.csv changes two drivers. 70 rows say what is published already.'],
    [{ changes: 1, unchanged: 1 }, 'base.csv changes one driver. One row says what is published already.'],
    [{ unchanged: 72 }, 'base.csv changes nothing. 72 rows say what is published already.'],
    [{}, 'base.csv changes nothing.'],
  ])('%p', (counts, text) => {
    expect(of(counts)).toBe(text);
  });
});
