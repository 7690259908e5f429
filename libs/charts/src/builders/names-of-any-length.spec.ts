import { missing } from '@waveguide/quantity';
import fc from 'fast-check';
import { layoutChart } from '../layout/chart';
import { LEAST_PLOT } from '../layout/chart-margins';
import type { ChartSpec } from '../spec/chart-spec';
import { draftFanChart } from './draft-fan-chart';
import { forecastFanChart } from './forecast-fan-chart';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from './sample-context';
import { scenarioComparisonChart } from './scenario-comparison-chart';
import { fittedBefore, textWidth } from '../spec/text-width';

const SEED = 20261129;
/** Width, height, phone, text scale: a phone, a card, a page, slides of 16:9 and a square, a thumbnail. */
const SIZES = [
  { width: 328, height: 330, compact: true, textScale: 1 },
  { width: 560, height: 420, compact: false, textScale: 1 },
  { width: 904, height: 420, compact: false, textScale: 1 },
  { width: 1160, height: 460, compact: false, textScale: 1.3 },
  { width: 960, height: 700, compact: false, textScale: 1.5 },
  { width: 264, height: 150, compact: true, textScale: 0.8 },
] as const;

const names = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
  fc.string({ unit: fc.constantFrom('W', 'm', ' ', '光', 'ש'), minLength: 100, maxLength: 100 }),
);

function charts(own: string, others: readonly string[]): ChartSpec[] {
  const context = { ...SAMPLE_CONTEXT, scenario: { id: 'own', name: own } };
  const base = {
    summary: sampleSummary(),
    output: 'revenue',
    entity: 'co-packaged',
    fromYear: 2024,
    toYear: 2028,
    scale: 'linear',
    readingYear: 2027,
    phases: SAMPLE_PHASES,
    figures: [],
    growth: null,
  } as const;
  const odds = missing('not-applicable', 'It is Base itself.');
  const compared = others.map((name, i) => ({ id: `s${i}`, name, summary: sampleSummary(1 + i / 10) }));
  return [
    forecastFanChart({ ...base, compared }, context),
    draftFanChart({ ...base, published: { name: own, summary: sampleSummary(1.1) } }, context),
    scenarioComparisonChart(
      {
        scenarios: [{ id: 'own', name: own, summary: sampleSummary() }, ...compared].map((one) => ({ ...one, odds })),
        baseName: own,
        output: 'revenue',
        entity: 'co-packaged',
        year: 2027,
      },
      context,
    ),
  ];
}

it(`keeps the plot and every label inside the picture, whatever the names are (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      names,
      fc.array(names, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...SIZES),
      (own, others, size) => {
        for (const spec of charts(own, others)) {
          const { plot, texts } = layoutChart(spec, size);
          // A hundredth of a pixel for sums of fractions.
          expect(plot.right - plot.left).toBeGreaterThanOrEqual(LEAST_PLOT * size.width - 0.01);
          for (const { text, x, align, sizePx, weight } of texts.filter((each) => each.align === 'left'))
            expect({ text, align, inside: x + textWidth(text, sizePx, weight) <= size.width + 0.01 }).toMatchObject({
              inside: true,
            });
        }
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});

it('keeps the value of a label whose name is cut, and says the name in full in key and table', () => {
  const name = 'A scenario of which somebody has written the whole story into its name, as people do when in a hurry';
  const [fan] = charts('Base', [name]);
  const label = fan!.endLabels.find(({ markId }) => markId === 'scenario-s0');
  const layout = layoutChart(fan!, SIZES[1]);
  const shown = layout.texts.find(({ text }) => text.startsWith('A scenario'));
  expect(label?.text).toBe(`${name} ${label?.value}`);
  expect(shown?.text).toMatch(/^A scenario .*… /);
  expect(shown?.text.endsWith(` ${label?.value}`)).toBe(true);
  expect(fan!.key.map(({ text }) => text)).toContain(`${name}, P50`);
  expect(fan!.table.columns.map((column) => column.label)).toContain(`${name}, P50`);
});

it('leaves the value alone where there is no room for a name', () => {
  const font = { sizePx: 12, weight: 600 } as const;
  expect(fittedBefore('Base 16M', '16M', { maximum: 400, ...font })).toBe('Base 16M');
  expect(fittedBefore('Optical first 16M', '16M', { maximum: 60, ...font })).toMatch(/^Opt?.*… 16M$/);
  expect(fittedBefore('Optical first 16M', '16M', { maximum: 24, ...font })).toBe('16M');
});
