import type { KeyEntry } from '../spec/chart-spec';
import type { ColourRole } from '../spec/colour-role';
import type { ComparedSeries } from './compared-series';
import type { LedgerDot } from './ledger-dots';

/** What the marks of a forecast mean; only those that are on the chart. */
export function forecastKey(
  role: ColourRole,
  compared: readonly ComparedSeries[],
  dots: readonly LedgerDot[],
): KeyEntry[] {
  const has = (test: (dot: LedgerDot) => boolean): boolean => dots.some(test);
  const sample = (fill: 'solid' | 'hollow' | 'dashed', square = false, role: ColourRole = 'estimate') => ({
    kind: 'dot' as const,
    role,
    shape: square ? ('square' as const) : ('circle' as const),
    fill,
  });
  const optional: [boolean, KeyEntry][] = [
    [
      has(({ dot }) => dot.shape === 'circle' && dot.fill === 'solid'),
      { sample: sample('solid'), text: 'Others’ estimate, same scope' },
    ],
    [
      has(({ standing, dot }) => standing === 'other-scope' && dot.fill === 'hollow'),
      { sample: sample('hollow', false, 'other-scope'), text: 'Other scope, shown for reference' },
    ],
    [
      has(({ standing, dot }) => standing === 'superseded' && dot.fill === 'hollow'),
      { sample: sample('hollow'), text: 'Replaced by a newer vintage' },
    ],
    [has(({ dot }) => dot.fill === 'dashed'), { sample: sample('dashed'), text: 'Tertiary evidence' }],
    [has(({ dot }) => dot.shape === 'square'), { sample: sample('solid', true), text: 'Actual, as published' }],
    [has(({ dot }) => dot.bound === 'at-least'), { sample: { kind: 'bound', bound: 'at-least' }, text: 'At least' }],
    [has(({ dot }) => dot.bound === 'at-most'), { sample: { kind: 'bound', bound: 'at-most' }, text: 'At most' }],
  ];
  return [
    { sample: { kind: 'line', role, stroke: 'dashed' }, text: 'Projection, P50' },
    { sample: { kind: 'fan', role }, text: 'P10 to P90, P25 to P75' },
    ...compared.map(({ name, stroke }): KeyEntry => ({
      sample: { kind: 'line', role: 'muted', stroke },
      text: `${name}, P50`,
    })),
    ...optional.filter(([shown]) => shown).map(([, entry]) => entry),
  ];
}
