import { present } from '@waveguide/quantity';
import { pixelScale } from '../spec/axis-scale';
import { layoutChart } from './chart';
import { chartJsConfiguration } from '../render/chartjs-configuration';
import { readingsOf } from '../spec/readings';
import { boxOfText } from './dot-labels';
import { forecastFanChart } from '../builders/forecast-fan-chart';
import { boxAround, overlaps } from './types';
import { milestoneTimelineChart } from '../builders/milestone-timeline-chart';
import { productRoadmapChart } from '../builders/product-roadmap-chart';
import { technologyStackChart } from '../builders/technology-stack-chart';
import {
  SAMPLE_CONTEXT,
  SAMPLE_PHASES,
  SAMPLE_READ_TO,
  sampleEstimate,
  sampleMilestone,
  sampleObservation,
  sampleProduct,
  sampleSummary,
} from '../builders/sample-context';
import { fitted, textWidth } from '../spec/text-width';

const fan = forecastFanChart(
  {
    summary: sampleSummary(),
    output: 'revenue',
    entity: 'co-packaged',
    fromYear: 2024,
    toYear: 2028,
    scale: 'linear',
    readingYear: 2027,
    phases: SAMPLE_PHASES,
    figures: [
      sampleObservation(),
      ...[2026, 2027, 2028].map((year) => sampleEstimate({ id: `e-${year}`, target: { kind: 'year', year } })),
    ],
    compared: [{ id: 'fast', name: 'A scenario of a long name', summary: sampleSummary(1.02) }],
    growth: null,
  },
  SAMPLE_CONTEXT,
);
const growing = forecastFanChart(
  {
    summary: sampleSummary(),
    output: 'revenue',
    entity: 'co-packaged',
    fromYear: 2024,
    toYear: 2028,
    scale: 'linear',
    readingYear: 2027,
    phases: SAMPLE_PHASES,
    figures: [2025, 2026, 2027].map((year) => sampleEstimate({ id: `e-${year}`, target: { kind: 'year', year } })),
    compared: [],
    growth: { fromYear: 2024, toYear: 2027, rate: present({ p10: 0.5, p50: 0.71, p90: 0.9 }) },
  },
  SAMPLE_CONTEXT,
);
const stack = technologyStackChart(
  {
    summary: sampleSummary(),
    output: 'share',
    technologies: ['pluggable', 'lpo', 'cpo'].map((id) => ({ id, name: id })),
    fromYear: 2024,
    toYear: 2028,
    phases: SAMPLE_PHASES,
  },
  SAMPLE_CONTEXT,
);
const timeline = milestoneTimelineChart(
  {
    milestones: Array.from({ length: 30 }, (_, i) =>
      sampleMilestone({ id: `m-${i}`, date: `202${4 + (i % 3)}-0${1 + (i % 9)}`, title: `Event number ${i}` }),
    ),
    technologies: ['cpo'],
    phases: SAMPLE_PHASES,
    fromYear: 2023,
    toYear: 2028,
    vendorNames: new Map(),
    readTo: SAMPLE_READ_TO,
  },
  SAMPLE_CONTEXT,
);
const roadmap = productRoadmapChart(
  {
    products: Array.from({ length: 31 }, (_, i) =>
      sampleProduct({ id: `p-${i}`, name: `A product of some long name ${i}` }),
    ),
    vendorNames: new Map([['one', 'House One of somewhere']]),
    vendorId: null,
    readTo: SAMPLE_READ_TO,
  },
  SAMPLE_CONTEXT,
);
const sizes = [
  { width: 1000, height: 460, compact: false, textScale: 1 },
  { width: 1280, height: 560, compact: false, textScale: 1.3 },
  { width: 358, height: 360, compact: true, textScale: 1 },
];
const charts = [
  ['fan', fan],
  ['fan with an arrow of growth', growing],
  ['stack', stack],
  ['timeline', timeline],
  ['roadmap of 31 lanes', roadmap],
] as const;

describe.each(charts)('layout of the %s', (_name, spec) => {
  it.each(sizes)('keeps every word inside the picture at %j', (size) => {
    for (const text of layoutChart(spec, size).texts) {
      const box = boxOfText(text);
      expect(box.left).toBeGreaterThanOrEqual(-1);
      expect(box.right).toBeLessThanOrEqual(size.width + 1);
      expect(box.top).toBeGreaterThanOrEqual(-1);
      expect(box.bottom).toBeLessThanOrEqual(size.height + 1);
    }
  });

  it.each(sizes)('lets no two labels overlap at %j', (size) => {
    // Lines of one label touch; their boxes are a tenth taller than the letters.
    const boxes = layoutChart(spec, size).texts.map((text) => {
      const box = boxOfText(text);
      return {
        text: text.text,
        box: { ...box, top: box.top + 2 * size.textScale, bottom: box.bottom - 2 * size.textScale },
      };
    });
    const colliding = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(colliding).toEqual([]);
  });

  it('is the same when laid out again', () => {
    expect(JSON.stringify(layoutChart(spec, sizes[0]!))).toBe(JSON.stringify(layoutChart(spec, sizes[0]!)));
  });
});

describe('the arrow of growth', () => {
  it.each(sizes)('lies over its series and hides neither dots nor words at %j', (size) => {
    const layout = layoutChart(growing, size);
    const [arrow] = layout.arrows;
    expect(layout.arrows).toHaveLength(1);
    for (const dot of layout.dots) expect(overlaps(arrow!.pill, boxAround(dot, dot.radius))).toBe(false);
    const others = layout.texts.filter(({ tone }) => tone !== 'inverse');
    expect(others).toHaveLength(layout.texts.length - 1);
    for (const text of others) expect([text.text, overlaps(arrow!.pill, boxOfText(text))]).toEqual([text.text, false]);
    // The straight line between the ends is the lowest that the bow can lie.
    expect(arrow!.control.y).toBeLessThan((arrow!.from.y + arrow!.to.y) / 2);
    expect(arrow!.from.y).toBeLessThan(layout.y(4e8));
    expect(arrow!.to.y).toBeLessThan(layout.y(2e9));
    expect(arrow!.to.x).toBeLessThan(layout.x(2027));
  });
});

it('draws fewer year ticks on a phone', () => {
  const years = (size: (typeof sizes)[number]) =>
    layoutChart(stack, size).texts.filter(({ text }) => /^\d{4}$/.test(text)).length;
  expect(years(sizes[2]!)).toBeLessThanOrEqual(years(sizes[0]!));
});

it('stacks dots of one day apart instead of over one another', () => {
  const { dots } = layoutChart(timeline, sizes[0]!);
  const pairs = dots.flatMap((a, i) => dots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...pairs)).toBeGreaterThanOrEqual(2 * dots[0]!.radius);
});

it('maps values to pixels and back on every kind of axis', () => {
  const log = pixelScale({ kind: 'log', unit: 'USD', min: 1e6, max: 1e9, ticks: [] }, 300, 0);
  expect(log(1e6)).toBe(300);
  expect(log(1e9)).toBeCloseTo(0, 9);
  expect(log.positionAt(log(5e7))).toBeCloseTo(5e7, 2);
  const stretches = [
    { from: 2020, to: 2024, weight: 1 },
    { from: 2024, to: 2026, weight: 3 },
  ];
  const time = pixelScale({ kind: 'time', from: 2020, to: 2026, stretches }, 0, 100);
  expect([2020, 2022, 2024, 2025, 2026].map((year) => time(year))).toEqual([0, 20, 40, 70, 100]);
});

it('refuses a lane that the axis does not have', () => {
  const scale = pixelScale({ kind: 'lanes', lanes: [] }, 0, 100);
  expect(() => scale('cpo')).toThrow(RangeError);
});

describe('chartJsConfiguration', () => {
  const options = { theme: 'light', width: 1000, height: 460 } as const;

  it('fills a fan between its edges and a stack from the ground up', () => {
    const fills = (spec: typeof fan) =>
      chartJsConfiguration(spec, options).data.datasets.map((d) => 'fill' in d && d.fill);
    expect(fills(fan).slice(0, 4)).toEqual([false, '-1', false, '-1']);
    expect(fills(stack)).toEqual(['origin', '-1', '-1']);
  });

  it('stacks the tops of the layers, so that the last one is the total', () => {
    const top = chartJsConfiguration(stack, options).data.datasets[2]!.data;
    // The sample's shares sum to 1 and its means are 1.1 times as large.
    top.forEach((point) => expect(point.y).toBeCloseTo(1.1, 12));
  });

  it('does not move unless asked to, and then only for a moment', () => {
    expect(chartJsConfiguration(fan, options).options?.animation).toBe(false);
    expect(chartJsConfiguration(fan, { ...options, settleMs: 240 }).options?.animation).toMatchObject({
      duration: 240,
    });
  });

  it('carries the same values as the specification', () => {
    const median = fan.marks.find(({ id }) => id === 'median');
    const dataset = chartJsConfiguration(fan, options).data.datasets.find(
      ({ label, borderWidth }) => label === 'Base' && borderWidth === 2.4,
    );
    expect(median?.type === 'line' && median.points.map(({ x, y }) => ({ x, y }))).toEqual(dataset?.data);
  });
});

it('reads every place of a chart aloud with its value and range', () => {
  const readings = readingsOf(fan);
  expect(readings.map(({ x }) => x)).toEqual([2024, 2025, 2026, 2027, 2028]);
  expect(readings[3]!.lines).toContain('Base $2B, $1B to $3B');
  expect(readings[1]!.lines).toContain('House Two, Feb 2026: $500M in 2025 (CPO market revenue, boundary not stated)');
});

it('measures text as the font does, to within a tenth', () => {
  // Advance widths of IBM Plex Sans Condensed 400 at 1000 px, from the font file: 118.59 px for "Hello 400" at 30 px.
  expect(textWidth('Hello 400', 30, 400)).toBeCloseTo(118.59, 0);
  expect(textWidth('中文', 10, 400)).toBe(20);
  // A mark adds nothing to its letter, a variation selector nothing to its picture.
  expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400));
  expect(textWidth('\u{1f389}\ufe0f', 10, 400)).toBe(textWidth('\u{1f389}', 10, 400));
});

it('cuts with an ellipsis only what does not fit', () => {
  const font = { sizePx: 12, weight: 400 } as const;
  expect(fitted('Short', 100, font)).toBe('Short');
  const cut = fitted('A name that is far too long for its column', 60, font);
  expect(cut).toMatch(/…$/);
  expect(textWidth(cut, 12, 400)).toBeLessThanOrEqual(60);
  // A family of four is one character and stays whole or goes.
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
  expect(fitted(`ab${family}cd`, 82, { sizePx: 12, weight: 400 })).toBe(`ab${family}…`);
  expect(fitted(`ab${family}cd`, 60, { sizePx: 12, weight: 400 })).toBe('ab…');
  expect(fitted('Anything', 3, font)).toBe('');
});

it.each([1, 1.3])('leaves the margin to the words of the lines, at a text scale of %d', (textScale) => {
  const drawn = layoutChart(fan, { width: 1000 * textScale, height: 460 * textScale, compact: false, textScale });
  const margin = drawn.texts.filter((text) => boxOfText(text).right > drawn.plot.right + 1);
  const own = fan.endLabels.map(({ text }) => text);
  expect(margin.map(({ text }) => text).filter((text) => !own.includes(text))).toEqual([]);
});

it('gives names of many lanes no more room than they take at the size that they are set in', () => {
  const size = { width: 1280, height: 420, compact: false, textScale: 1.3 };
  const { plot, texts } = layoutChart(roadmap, size);
  const names = texts.filter(({ text }) => text.startsWith('A product of'));
  expect(names).toHaveLength(31);
  const widest = Math.max(...names.map((text) => boxOfText(text).right));
  expect(plot.left - widest).toBeLessThanOrEqual(12 * size.textScale + 1);
});
