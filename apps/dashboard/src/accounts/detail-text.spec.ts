import { detailText } from './detail-text';

it('writes an event’s detail as pairs', () => {
  expect(detailText({ from: 'viewer', to: 'admin', sessionsEnded: 2, invited: false, policy: null })).toBe(
    'from: viewer; to: admin; sessions ended: 2; invited: false; policy: null',
  );
  expect(detailText({})).toBe('');
});
