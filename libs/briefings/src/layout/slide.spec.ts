import fc from 'fast-check';
import { CHART_SPEC_VERSION, type ChartSpec, type ChartTable } from '@waveguide/charts';
import { WAVEGUIDE_BRAND, type Brand } from '../content/brand';
import { SLIDE_SIZES } from '../content/briefing';
import type { ResolvedSlide } from '../content/resolved-slide';
import { layoutSlide, measuresOf } from './slide';
import { SLIDE_DIMENSIONS } from './sizes';
import { moreSentence } from './table';
import type { LayoutDeck, SlideBox, SlideLayout } from './types';

/** Every letter half as wide as it is high: a stand-in for faces, so that widths are known. */
const measure = (text: string, font: string): number => text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1]);
const context = { number: 3, total: 9, measure };
const deck = (changes: Partial<LayoutDeck> = {}): LayoutDeck => ({
  ...{ size: 'slide16x9', brand: WAVEGUIDE_BRAND, logo: null, publicUrl: 'https://waveguide.example' },
  ...changes,
});

const table = (rows: number, columns = 3): ChartTable => ({
  columns: Array.from({ length: columns }, (_, c) => ({ key: `${c}`, label: `Column ${c}`, unit: 'ports' })),
  rows: Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => ({ kind: 'number' as const, value: r * c, text: `${r * c}M` })),
  ),
});
const SPEC: ChartSpec = {
  ...{
    version: CHART_SPEC_VERSION,
    id: 'ports-forecast',
    finding: 'Ports reach 8M',
    subtitle: 'Ports a year',
    description: 'Ports.',
  },
  axes: { x: { kind: 'year', from: 2024, to: 2030 }, y: { kind: 'linear', unit: 'ports', min: 0, max: 1, ticks: [] } },
  ...{ bands: [], marks: [], rules: [], endLabels: [] },
  key: [{ sample: { kind: 'fan', role: 'cpo' }, text: 'P10 to P90' }],
  table: table(4),
  provenance: {
    asOf: '2026-11-23',
    scenario: { id: 'base', name: 'Base' },
    revision: { number: 2, publishedOn: '2026-11-20' },
    run: { seed: 1, draws: 1000, engineVersion: '1' },
    sources: [{ citation: 1, id: 's', publisher: 'House', title: 'Optics', publishedOn: '2026-03', href: null }],
    notes: [],
    address: '/forecasts?scenario=base&revision=2',
  },
};
const sentence = { title: 'A title', notes: '', footnote: '', commentary: '', acknowledged: [] };
type Texts = Partial<typeof sentence>;
const pinned = { chart: 'ports-forecast', query: 'scenario=base&revision=2', draft: null };
const chart = (of: Texts = {}, spec = SPEC): ResolvedSlide => ({
  ...{ kind: 'chart', spec },
  slide: { ...sentence, ...of, kind: 'chart', id: 'c', chart: pinned },
});
const tableSlide = (rows: number, columns = 3): ResolvedSlide => ({
  ...{ kind: 'table', spec: { ...SPEC, table: table(rows, columns) } },
  slide: { ...sentence, kind: 'table', id: 't', chart: pinned },
});
const textSlide = (title: string, body: string): ResolvedSlide => ({
  kind: 'text',
  slide: { ...sentence, kind: 'text', id: 'x', title, body },
});
const cover = (title: string, subtitle: string): ResolvedSlide => ({
  kind: 'title',
  slide: { kind: 'title', id: 'k', title, subtitle, notes: '' },
});

const boxes = (layout: SlideLayout): SlideBox[] => [
  ...layout.texts.map(({ box }) => box),
  ...[layout.chart, layout.table?.box, layout.logo].flatMap((box) => box ?? []),
];
const overlap = (a: SlideBox, b: SlideBox): boolean =>
  // A thousandth of a pixel is rounding.
  a.x < b.x + b.width - 1e-3 &&
  b.x < a.x + a.width - 1e-3 &&
  a.y < b.y + b.height - 1e-3 &&
  b.y < a.y + a.height - 1e-3;
const part = (layout: SlideLayout, name: string) => layout.texts.find((text) => text.part === name);
const shown = (layout: SlideLayout, name: string): string =>
  layout.texts
    .filter((text) => text.part === name)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .join(' ');

describe('layoutSlide', () => {
  it('keeps every part inside the slide and clear of the others, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 500 }),
      fc.lorem({ mode: 'sentences', maxCount: 12 }),
      fc.constantFrom('', ' ', 'ワ'.repeat(400), 'x'.repeat(500)),
    );
    const arbitrary = fc.record({
      size: fc.constantFrom(...SLIDE_SIZES),
      ...{ title: text, body: text, commentary: text, footnote: text, footer: fc.string({ maxLength: 200 }) },
      rows: fc.integer({ min: 0, max: 60 }),
      columns: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom('cover', 'chart', 'table', 'text'),
    });
    fc.assert(
      fc.property(arbitrary, ({ size, title, body, commentary, footnote, footer, rows, columns, kind }) => {
        const slides: Record<typeof kind, ResolvedSlide> = {
          cover: cover(title, body),
          chart: chart({ title, commentary, footnote }),
          table: {
            ...tableSlide(rows, columns),
            slide: { ...sentence, title, commentary, footnote, kind: 'table', id: 't', chart: pinned },
          } as ResolvedSlide,
          text: textSlide(title, body),
        };
        const brand: Brand = { ...WAVEGUIDE_BRAND, footer };
        const layout = layoutSlide(slides[kind], deck({ size, brand }), context);
        const all = boxes(layout).filter(({ width, height }) => width > 0 && height > 0);
        for (const box of all) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-6);
        }
        // A slide that says that it overflows may be crowded; any other has no two parts on one place.
        if (layout.overflows.length === 0)
          all.forEach((a, i) => all.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
        expect(layout.smallestTextPoints).toBeGreaterThanOrEqual(10.5);
      }),
      { seed: 20261123, numRuns: 120 },
    );
  });

  it('sets a long title smaller before it cuts it, and tells when it cuts', () => {
    const [large, , small] = SLIDE_DIMENSIONS.slide16x9.title;
    const at = (length: number) => layoutSlide(chart({ title: 'word '.repeat(length) }), deck(), context);
    expect(part(at(8), 'title')?.style.sizePx).toBe(large!.sizePx);
    expect(part(at(45), 'title')?.style.sizePx).toBe(small!.sizePx);
    expect(at(45).overflows).toEqual([]);
    expect(at(90).overflows).toEqual(['title']);
    expect(shown(at(90), 'title')).toMatch(/…$/);
  });

  it('puts commentary beside a chart on a wide slide and under it elsewhere', () => {
    const of = (size: LayoutDeck['size']) => {
      const layout = layoutSlide(chart({ commentary: 'Because.' }), deck({ size }), context);
      const [box, said] = [layout.chart, part(layout, 'commentary')?.box];
      if (box === null || said === undefined) throw new TypeError('The slide has a chart and commentary.');
      return { beside: said.x >= box.x + box.width, under: said.y >= box.y + box.height };
    };
    expect(of('slide16x9')).toEqual({ beside: true, under: false });
    expect(of('document')).toEqual({ beside: false, under: true });
    expect(of('square')).toEqual({ beside: false, under: true });
  });

  it('tells of commentary and words that do not fit', () => {
    const long = 'A sentence that goes on. '.repeat(80);
    expect(layoutSlide(chart({ commentary: long }), deck(), context).overflows).toEqual(['commentary']);
    expect(layoutSlide(textSlide('Title', long.repeat(3)), deck(), context).overflows).toEqual(['body']);
  });

  it('reads lists and paragraphs', () => {
    const body = part(layoutSlide(textSlide('Title', 'One.\n- two\n- three\n\nFour.'), deck(), context), 'body');
    expect(body?.paragraphs.map(({ text, bullet }) => [text, bullet])).toEqual([
      ['One.', false],
      ['two', true],
      ['three', true],
      ['Four.', false],
    ]);
  });

  it('states source, scenario, revision, draws, date and the address to come back to', () => {
    const said = shown(layoutSlide(chart(), deck(), context), 'source');
    expect(said).toBe(
      'Source: Waveguide Base scenario, revision 2, 1,000 draws; House. As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&revision=2',
    );
    const without = shown(layoutSlide(chart(), deck({ publicUrl: null }), context), 'source');
    expect(without).toContain('As of 23 Nov 2026. Chart ports-forecast, revision 2');
  });

  it('counts publishers that there is no room to name', () => {
    const sources = Array.from({ length: 60 }, (_, i) => ({
      ...SPEC.provenance.sources[0]!,
      id: `s${i}`,
      publisher: `Publisher ${i}`,
    }));
    const said = shown(
      layoutSlide(chart({}, { ...SPEC, provenance: { ...SPEC.provenance, sources } }), deck(), context),
      'source',
    );
    const named = said.match(/Publisher \d+/g)?.length ?? 0;
    expect(said).toContain(`and ${60 - named} more.`);
    expect(named).toBeGreaterThan(2);
  });

  it.each([
    [0, 0],
    [8, 0],
    [60, null],
  ])('shows a table of %d rows whole, or says how many more there are', (rows, more) => {
    const layout = layoutSlide(tableSlide(rows), deck(), context);
    const left = layout.table?.moreRows ?? -1;
    expect((layout.table?.rows.length ?? 0) + left).toBe(rows);
    if (more === 0) expect([left, part(layout, 'table-note')]).toEqual([0, undefined]);
    else expect(shown(layout, 'table-note')).toBe(`And ${left} more rows in the workbook.`);
  });

  it('counts columns that there is no room for', () => {
    const layout = layoutSlide(tableSlide(3, 40), deck(), context);
    expect(layout.table?.moreColumns).toBeGreaterThan(0);
    expect(shown(layout, 'table-note')).toBe(moreSentence(layout.table ?? { moreRows: 0, moreColumns: 0 }));
  });

  it('says what is wrong on a slide that cannot be drawn', () => {
    const layout = layoutSlide(
      { kind: 'failed', problem: 'The scenario is gone. Choose another.', slide: chart().slide as never },
      deck(),
      context,
    );
    expect(shown(layout, 'body')).toBe('The scenario is gone. Choose another.');
  });

  it('prints the brand’s name where there is no logo, and keeps a logo’s proportions', () => {
    expect(shown(layoutSlide(chart(), deck(), context), 'brand')).toBe('Waveguide');
    const brand: Brand = { ...WAVEGUIDE_BRAND, logo: { imageId: 'l', width: 900, height: 100, alternativeText: 'L' } };
    const layout = layoutSlide(chart(), deck({ brand, logo: new Uint8Array(1) }), context);
    expect(part(layout, 'brand')).toBeUndefined();
    expect((layout.logo?.width ?? 0) / (layout.logo?.height ?? 1)).toBeCloseTo(9, 9);
  });

  it('numbers every slide but a cover that comes first', () => {
    const number = (ready: ResolvedSlide, at: number) =>
      shown(layoutSlide(ready, deck(), { ...context, number: at }), 'number');
    expect([number(cover('A', ''), 1), number(cover('A', ''), 4), number(chart(), 1)]).toEqual(['', '4', '1']);
  });
});

describe('measuresOf', () => {
  it('tells the smallest words of the chart too', () => {
    const lanes = Array.from({ length: 60 }, (_, i) => ({
      id: `${i}`,
      label: `Lane ${i}`,
      note: 'note',
      role: 'cpo' as const,
      weight: 1,
    }));
    const crowded = chart({}, { ...SPEC, axes: { ...SPEC.axes, y: { kind: 'lanes', lanes } } });
    const points = (ready: ResolvedSlide) =>
      measuresOf(ready, layoutSlide(ready, deck(), context), () => []).smallestTextPoints;
    expect(points(chart())).toBe(10.5);
    expect(points(crowded)).toBeLessThan(8);
  });

  it('tells the characters that cannot be drawn, by the field in which they are written', () => {
    // Faces with Latin letters only.
    const undrawn = (text: string) => [...new Set(text)].filter((character) => character > '\u2fff');
    const ready = chart({ title: '終 and 始', footnote: 'of 終終' }, { ...SPEC, subtitle: '単位' });
    const measured = (one: ResolvedSlide) => measuresOf(one, layoutSlide(one, deck(), context), undrawn).undrawn;
    expect(measured(ready)).toEqual([
      { field: 'title', characters: ['終', '始'] },
      { field: 'chart', characters: ['単', '位'] },
      { field: 'footnote', characters: ['終'] },
    ]);
    expect(measured(chart())).toEqual([]);
  });
});
