import { SHUT_OUT_VISITOR, VISITOR } from '@waveguide/auth';
import { answerPreflight, openToOthers } from './open-to-others';
import { signedIn } from '../testing/context';

describe('openToOthers', () => {
  it('lets pages of other sites read what everybody may read, and never with cookies', () => {
    const headers = openToOthers(VISITOR, 'charts.read');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(Object.keys(headers)).not.toContain('access-control-allow-credentials');
  });

  it.each([
    ['somebody with an account', signedIn('admin')],
    ['a visitor of an installation that shows nothing', SHUT_OUT_VISITOR],
  ])('says nothing to the answer for %s', (_who, principal) => {
    expect(openToOthers(principal, 'charts.read')).toEqual({});
    expect(answerPreflight(principal, 'charts.read').headers.get('access-control-allow-methods')).toBeNull();
  });

  it('opens nothing that is not public', () => {
    expect(openToOthers(VISITOR, 'briefings.read')).toEqual({});
  });

  it('allows reading and nothing else', () => {
    const { status, headers } = answerPreflight(VISITOR, 'charts.read');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(headers.get('access-control-allow-headers')).toBe('If-None-Match');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});
