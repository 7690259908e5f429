import { baseMarketModel } from '@waveguide/forecasts';
import { wattsNotes } from './watts-notes';

const judged = (key: string, low: number, high: number) => ({
  key,
  distribution: { kind: 'uniform', low, high } as const,
  basis: 'analyst judgement' as const,
});

describe('wattsNotes', () => {
  it('names the pluggable’s yearly fall and the entity’s own, with range and basis', () => {
    const values = [judged('pluggable-watts-decline', 0, 0.04), judged('lpo-watts-decline', 0, 0.02)];
    // P10 and P90 of a uniform range are a tenth of its width from its ends.
    expect(wattsNotes(baseMarketModel, 'lpo', values)).toEqual([
      'Pluggable: watts per port fall by 0.4% to 3.6% a year after 2029, P10 to P90; analyst judgement.',
      'LPO: watts per port fall by 0.2% to 1.8% a year after 2026, P10 to P90; analyst judgement.',
    ]);
  });

  it('says that a revision of before there was a rate keeps its watts, and reads a group’s members', () => {
    const notes = wattsNotes(baseMarketModel, 'co-packaged', []);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toBe('Pluggable: watts per port stay as in 2029; this revision states no yearly fall.');
    expect(wattsNotes(baseMarketModel, 'market', [])).toHaveLength(4);
  });
});
