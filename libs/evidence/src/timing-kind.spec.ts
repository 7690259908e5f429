import { TIMING_KINDS, timingKindLabel } from './timing-kind';

describe('kinds of statements about timing', () => {
  it('have a label each, by which a reader can tell them apart', () => {
    const labels = TIMING_KINDS.map(timingKindLabel);
    expect(new Set(labels).size).toBe(4);
    expect(timingKindLabel('not-within')).toBe('Not within these years');
  });
});
