import { signInPath } from './sign-in-path';

describe('signInPath', () => {
  it.each([
    [{}, '/sign-in'],
    [{ next: '/' }, '/sign-in'],
    [{ next: '/vendors?id=a&b=1' }, '/sign-in?next=%2Fvendors%3Fid%3Da%26b%3D1'],
    [{ problem: 'no-answer', next: null } as const, '/sign-in?error=no-answer'],
  ])('%j is %s', (place, path) => {
    expect(signInPath(place)).toBe(path);
  });
});
