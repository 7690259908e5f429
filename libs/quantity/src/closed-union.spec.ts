import { unhandled } from './closed-union';

describe('unhandled', () => {
  it('names what came from outside', () => {
    expect(() => unhandled('pie' as never)).toThrow(new TypeError('Nothing handles "pie".'));
  });

  it('does not compile while a member of the union has no branch', () => {
    const halfHandled = (shape: 'circle' | 'square'): string => {
      if (shape === 'circle') return 'round';
      // @ts-expect-error 'square' is left.
      return unhandled(shape);
    };
    expect(halfHandled('circle')).toBe('round');
    expect(() => halfHandled('square')).toThrow('square');
  });
});
