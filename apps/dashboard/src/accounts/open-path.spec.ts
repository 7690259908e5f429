import { isOpenPath, isSharedPath } from './open-path';

describe('isOpenPath', () => {
  it.each(['/sign-in', '/sign-in?next=%2Fvendors', '/setup/token', '/invitation/token', '/shared/token'])(
    'opens %s',
    (address) => {
      expect(isOpenPath(address)).toBe(true);
    },
  );
  it.each(['/', '/vendors', '/sign-in-as', '/account', '/sharedness', '/forecasts?x=/setup/', '/admin'])(
    'keeps %s shut',
    (address) => {
      expect(isOpenPath(address)).toBe(false);
    },
  );
});

describe('isSharedPath', () => {
  it.each(['/shared', '/shared/token', '/shared/token?answer=wrong'])('is %s', (address) => {
    expect(isSharedPath(address)).toBe(true);
  });
  it.each(['/', '/sign-in', '/sharedness', '/briefings?next=/shared/token'])('is not %s', (address) => {
    expect(isSharedPath(address)).toBe(false);
  });
});
