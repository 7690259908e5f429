import { createSharePass, isSharePass, SHARE_PASS_LIFE_MS } from './share-pass';

const share = { id: 'b3b1', passwordHash: 'salt:hash' };
const secret = 'a secret of thirty-two characters';
const now = new Date('2026-11-23T12:00:00Z');
const pass = createSharePass(share, { secret, now });
const later = (ms: number) => new Date(now.getTime() + ms);

describe('a pass for a link', () => {
  it('holds for some hours', () => {
    expect(isSharePass(pass, share, { secret, now })).toBe(true);
    expect(isSharePass(pass, share, { secret, now: later(SHARE_PASS_LIFE_MS - 1) })).toBe(true);
    expect(isSharePass(pass, share, { secret, now: later(SHARE_PASS_LIFE_MS) })).toBe(false);
  });

  it('holds for no other link, no other password and under no other secret', () => {
    expect(isSharePass(pass, { ...share, id: 'b3b2' }, { secret, now })).toBe(false);
    expect(isSharePass(pass, { ...share, passwordHash: 'salt:other' }, { secret, now })).toBe(false);
    expect(isSharePass(pass, share, { secret: `${secret}.`, now })).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a longer life', `${now.getTime() + 2 * SHARE_PASS_LIFE_MS}.${pass.split('.')[1]}`],
    ['half a signature', pass.slice(0, -10)],
    ['another letter', pass.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['letters beyond ASCII', `${pass.slice(0, -1)}é`],
  ])('is not made up of %s', (_what, made) => {
    expect(isSharePass(made, share, { secret, now })).toBe(false);
  });
});
