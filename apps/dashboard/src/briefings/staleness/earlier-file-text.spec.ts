import { fileFinding } from './earlier-file-text';

const slides = (...states: ('stale' | 'same' | 'current' | 'unknown')[]) =>
  states.map((state) =>
    state === 'same' ? { state: 'stale' as const, changed: false } : { state, changed: state === 'stale' },
  );

describe('what a file’s check found', () => {
  it.each([
    [slides('stale', 'current'), '2 charts, 1 with newer numbers'],
    [slides('current'), '1 chart, no newer numbers'],
    [slides('stale', 'same', 'same'), '3 charts, 1 with newer numbers, 2 with a newer revision that reads the same'],
    [slides('same', 'current'), '2 charts, no newer numbers, 1 with a newer revision that reads the same'],
    [slides('unknown', 'unknown'), '2 charts, 2 not known here'],
    [slides('stale', 'unknown', 'current'), '3 charts, 1 with newer numbers, 1 not known here'],
    [slides('current', 'unknown'), '2 charts, no newer numbers, 1 not known here'],
  ])('%j is “%s”', (found, text) => {
    expect(fileFinding(found)).toBe(text);
  });
});
