import type { ConsistencyCheck, PreviewAnswer } from '@waveguide/forecasts';
import { checkCountText, draftChecks, messageBeside } from './check-text';

const check = (id: string, verdict: ConsistencyCheck['verdict'], ratio = 1): ConsistencyCheck => ({
  id,
  kind: 'implied-price',
  statedAs: 'figure',
  title: id,
  year: 2027,
  unit: 'USD/port',
  scenario: { label: 'revenue over ports', range: { p10: 30, p50: 35, p90: 40 } },
  ledger: { label: 'a module', low: 350, high: 400, sources: [] },
  ratio,
  verdict,
  message: id,
  beside: [],
});
const side = (checks: readonly ConsistencyCheck[]): PreviewAnswer['draft'] =>
  ({ summary: null, tornado: [], checks }) as unknown as PreviewAnswer['draft'];

describe('the checks of a draft', () => {
  const sorted = draftChecks({
    draft: side([
      check('far', 'below', 0.1),
      check('near', 'above', 1.2),
      check('new', 'below', 0.9),
      check('mended', 'agrees'),
      check('holds', 'agrees'),
    ]),
    published: side([
      check('far', 'below', 0.2),
      check('near', 'above', 1.2),
      check('new', 'agrees'),
      check('mended', 'below', 0.5),
      check('holds', 'agrees'),
    ]),
  });

  it('puts what the draft trips first, then what is farthest off', () => {
    expect(sorted.disagreeing.map(({ check: { id }, change }) => [id, change])).toEqual([
      ['new', 'tripped'],
      ['far', 'standing'],
      ['near', 'standing'],
    ]);
    expect(sorted.agreeing.map(({ check: { id }, change }) => [id, change])).toEqual([
      ['mended', 'mended'],
      ['holds', 'standing'],
    ]);
  });

  it('puts an implied price before what is farther off', () => {
    const missed: ConsistencyCheck = { ...check('missed', 'below', 0.01), kind: 'ledger-row' };
    const { disagreeing } = draftChecks({ draft: side([missed, check('price', 'below', 0.1)]), published: side([]) });
    expect(disagreeing.map(({ check: { id } }) => id)).toEqual(['price', 'missed']);
  });

  it('counts them in words', () => {
    expect(checkCountText(sorted)).toBe('2 hold, 3 to look at');
    expect(checkCountText({ disagreeing: [], agreeing: [sorted.agreeing[0]!] })).toBe('1 holds');
    expect(checkCountText({ disagreeing: [], agreeing: [] })).toBe('nothing to compare');
  });

  it('are not told their title twice', () => {
    expect(messageBeside({ title: 'Ports of CPO in 2030', message: 'Ports of CPO in 2030: 1M to 2M misses it.' })).toBe(
      '1M to 2M misses it.',
    );
    expect(messageBeside({ title: 'Price', message: 'CPO implies $35 per port.' })).toBe('CPO implies $35 per port.');
  });
});
