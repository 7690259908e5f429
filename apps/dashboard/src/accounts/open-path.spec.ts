import { isOpenPath } from './open-path';

describe('isOpenPath', () => {
  it.each(['/sign-in', '/sign-in?next=%2Fvendors', '/setup/token', '/invitation/token'])('opens %s', (address) => {
    expect(isOpenPath(address)).toBe(true);
  });
  it.each(['/', '/vendors', '/sign-in-as', '/account', '/forecasts?x=/setup/', '/admin'])(
    'keeps %s shut',
    (address) => {
      expect(isOpenPath(address)).toBe(false);
    },
  );
});
