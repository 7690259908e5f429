import { readStoredShape } from './stored-shape';

const readers = {
  1: (stored: unknown) => ['first', stored],
  2: (stored: unknown) => ['second', stored],
};
const read = (stored: unknown) => readStoredShape('This note', stored, readers);

describe('readStoredShape', () => {
  it.each([[{ text: 'a' }], [['a']], ['a'], [null]])('reads %j, which has no number, as the first shape', (stored) => {
    expect(read(stored)).toEqual({ ok: true, value: ['first', stored] });
  });

  it('reads a numbered shape by its reader, without the number', () => {
    expect(read({ shape: 2, text: 'a' })).toEqual({ ok: true, value: ['second', { text: 'a' }] });
  });

  it.each([3, 0, 1.5, '2', null, 'toString'])('refuses shape %j and says so', (shape) => {
    const refused = read({ shape, text: 'a' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-shape' } });
    expect(refused.ok || refused.error.message).toMatch(/^This note was stored in shape .* reads up to 2\./);
  });
});
