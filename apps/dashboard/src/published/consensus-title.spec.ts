import { missing, present } from '@waveguide/quantity';
import { consensusTitle } from './consensus-title';

const voice = { recordId: 'a', publisher: 'A', vintage: '2026', stated: '$8B', sourceId: 's' };
const none = missing('not-applicable', 'Fewer than two figures.');
const model = present({ p10: 5.5e9, p50: 12e9, p90: 23.4e9 });
const title = (figures: number, bounds: number, of: Partial<Parameters<typeof consensusTitle>[0]> = {}) =>
  consensusTitle({
    consensus: {
      figures: Array.from({ length: figures }, () => voice),
      bounds: Array.from({ length: bounds }, () => voice),
      dispersion: figures < 2 ? none : present(1.148),
    },
    model,
    scenarioName: 'Base',
    ...of,
  });

describe('the title of a consensus', () => {
  it.each([
    [2, 0, 'Two publishers lie 1.1x apart; Base spans 4.3x from P10 to P90'],
    [1, 3, 'One publisher is no consensus; Base spans 4.3x from P10 to P90'],
    [0, 1, 'Bounds alone, and no figure to take a median of; Base spans 4.3x from P10 to P90'],
    [0, 0, 'No figure that counts; Base spans 4.3x from P10 to P90'],
  ])('of %s figures and %s bounds', (figures, bounds, expected) => {
    expect(title(figures, bounds)).toBe(expected);
  });

  it('says nothing of a range of ours that is not there', () => {
    expect(title(2, 0, { model: none })).toBe('Two publishers lie 1.1x apart');
  });

  it('says where a ratio has no answer', () => {
    const figures = [voice, voice];
    expect(title(2, 0, { model: none, consensus: { figures, bounds: [], dispersion: none } })).toBe(
      'Two publishers, whose ratio is undefined',
    );
  });
});
