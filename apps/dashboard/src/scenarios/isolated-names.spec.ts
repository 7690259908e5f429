import { isolated } from '@waveguide/quantity';
import { detailText } from '../accounts/detail-text';
import { newerText, pinText } from '../briefings/list/text';
import { comparisonFinding, revisionName } from '../revisions/comparison-text';
import { scenariosFinding } from './scenarios-finding';

/** As an older version may have stored it: U+202E turns round whatever stands after it. */
const TURNING = '\u202EOld name';

describe('sentences that name what somebody else named', () => {
  const pin = { scenarioId: 'old', scenarioName: TURNING, revision: 1, newest: 2 };
  const stamp = { scenarioName: TURNING, number: 1 };
  it.each([
    ['a pin', pinText(pin)],
    ['newer revisions of several', newerText([pin, { ...pin, scenarioId: 'other' }])],
    ['a revision', revisionName(stamp)],
    ['a comparison', comparisonFinding(stamp, stamp, { drivers: 1, correlations: 0 })],
    ['the only scenario', scenariosFinding({ names: [TURNING], open: 1, behind: 0 })],
    ['an event of the audit trail', detailText({ scenarioName: TURNING })],
  ])('lets %s turn nothing round', (_what, sentence) => {
    expect(sentence).not.toMatch(/[\u202a-\u202e]/);
    expect(sentence).toContain('Old name');
  });

  it('keeps a name from right to left in its own direction', () => {
    expect(pinText({ ...pin, scenarioName: 'תרחיש' })).toBe(`${isolated('תרחיש')}, revision 1`);
  });
});
