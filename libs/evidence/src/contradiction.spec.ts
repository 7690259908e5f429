import { compareBySeverity, CONTRADICTION_SEVERITIES } from './contradiction';
import type { Contradiction } from './schema/contradiction';

function contradiction(severity: Contradiction['severity']): Contradiction {
  return {
    id: severity,
    title: severity,
    kind: 'vintage',
    severity,
    text: '',
    computed: [],
    estimateIds: [],
    observationIds: [],
    sourceIds: [],
    resolution: '',
  };
}

describe('compareBySeverity', () => {
  it('puts the worst first', () => {
    const shuffled = (['low', 'high', 'medium'] as const).map(contradiction);
    expect(shuffled.sort(compareBySeverity).map(({ severity }) => severity)).toEqual([...CONTRADICTION_SEVERITIES]);
  });
});
