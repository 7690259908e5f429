import { sampleEstimate } from '@waveguide/charts/testing';
import fc from 'fast-check';
import { formatQuantity, present } from '@waveguide/quantity';
import { WAVEGUIDE_BRAND } from '../content/brand';
import type { BriefingContent } from '../content/briefing';
import { blockingItems, itemsToLookAt, preflight } from './run-preflight';
import type { CheckKind, PreflightInput } from './types';
import type { ResolvedSlide, TableEvidence } from '../content/resolved-slide';
import { sampleFan, sampleStack } from '../content/sample-evidence';
import type { ChartSlide, TableSlide, TextSlide, TitleSlide, VendorComparisonSlide } from '../content/slide';

const SEED = 20261123;
const sentence = { notes: '', footnote: '', commentary: '', acknowledged: [] };
const pinned = { chart: 'market-forecast', query: 'scenario=base&revision=3', draft: null };
const fan = sampleFan();

const cover: TitleSlide = { kind: 'title', id: 'cover', title: 'CPO', subtitle: '', notes: '' };
const chart = (of: Partial<ChartSlide> = {}): ChartSlide => ({
  kind: 'chart',
  id: 'c',
  title: fan.finding,
  chart: pinned,
  ...sentence,
  ...of,
});
const table = (of: Partial<TableSlide> = {}): TableSlide => ({
  kind: 'table',
  id: 't',
  title: fan.finding,
  chart: pinned,
  ...sentence,
  ...of,
});
const text = (of: Partial<TextSlide> = {}): TextSlide => ({
  kind: 'text',
  id: 'x',
  title: 'Words',
  body: '',
  notes: '',
  footnote: '',
  ...of,
});
const vendors = (of: Partial<VendorComparisonSlide> = {}): VendorComparisonSlide => ({
  kind: 'vendor-comparison',
  id: 'v',
  title: 'Two vendors',
  vendorIds: ['a', 'b'],
  ...sentence,
  ...of,
});
const drawn = (slide: ChartSlide, spec = fan): ResolvedSlide => ({ kind: 'chart', slide, spec });
const listed = (slide: TableSlide, spec: TableEvidence = fan): ResolvedSlide => ({ kind: 'table', slide, spec });
const compared = (slide: VendorComparisonSlide, spec: TableEvidence): ResolvedSlide => ({
  kind: 'vendor-comparison',
  slide,
  spec,
});
const written = (slide: TextSlide): ResolvedSlide => ({ kind: 'text', slide });

function input(slides: readonly ResolvedSlide[], of: Partial<BriefingContent> = {}): PreflightInput {
  const content: BriefingContent = {
    title: 'T',
    size: 'slide16x9',
    theme: 'light',
    brand: WAVEGUIDE_BRAND,
    slides: slides.map(({ slide }) => slide),
    ...of,
  };
  return {
    content,
    slides,
    layouts: slides.map(({ slide }) => ({ slideId: slide.id, overflows: [], smallestTextPoints: 10.5, undrawn: [] })),
  };
}
const itemsOf = (of: PreflightInput, check: CheckKind) => preflight(of).items.filter((item) => item.check === check);
const without = (spec: typeof fan) => ({ ...spec, provenance: { ...spec.provenance, run: null, sources: [] } });

describe('preflight', () => {
  it('holds a sound briefing in every check that had something to look at', () => {
    const outcome = preflight(
      input([{ kind: 'title', slide: cover }, drawn(chart()), listed(table()), written(text())]),
    );
    expect(outcome.items).toEqual([]);
    expect(outcome.held.map(({ check }) => check)).toEqual([
      'not-drawn',
      'unpublished',
      'missing-source',
      'projection-unmarked',
      'title-disagrees',
      'overflow',
      'undrawn',
      'contrast',
      'title-missing',
      'mixed-scopes',
      'copied-source',
      'rounding',
    ]);
    expect(outcome.held.find(({ check }) => check === 'overflow')?.detail).toContain('10.5 points');
    expect(outcome.held.find(({ check }) => check === 'title-disagrees')?.detail).toContain('2 of 2');
  });

  it('puts what blocks before what asks for a look', () => {
    const outcome = preflight(input([drawn(chart({ title: '' })), drawn(chart({ id: 'd', title: '$9B in 2027' }))]));
    expect(outcome.items.map(({ level, check }) => [level, check])).toEqual([
      ['blocking', 'title-disagrees'],
      ['look', 'title-missing'],
    ]);
    expect(blockingItems(outcome)).toHaveLength(1);
    expect(itemsToLookAt(outcome)).toHaveLength(1);
  });

  it('counts an acknowledged remark no longer, until it reads otherwise', () => {
    const other = sampleFan(1, { figures: [sampleEstimate({ scopeKey: 'cpo+npo' })] });
    const [item] = itemsOf(input([drawn(chart(), other)]), 'mixed-scopes');
    const [fix] = item!.fixes.filter(({ kind }) => kind === 'acknowledge');
    expect(fix).toEqual({ kind: 'acknowledge', about: item!.detail });
    const kept = chart({ acknowledged: [{ check: item!.check, about: item!.detail }] });
    const outcome = preflight(input([drawn(kept, other)]));
    expect(outcome.items).toEqual([{ ...item, acknowledged: true }]);
    expect(itemsToLookAt(outcome)).toEqual([]);
    const newer = sampleFan(1, { figures: [sampleEstimate({ scopeKey: 'cpo+npo', value: present(4e9) })] });
    expect(itemsToLookAt(preflight(input([drawn(kept, newer)])))).toHaveLength(1);
  });

  it('cannot acknowledge what blocks', () => {
    const wrong = chart({ title: '$9B in 2027' });
    const [item] = itemsOf(input([drawn(wrong)]), 'title-disagrees');
    const kept = { ...wrong, acknowledged: [{ check: item!.check, about: item!.detail }] };
    expect(blockingItems(preflight(input([drawn(kept)])))).toEqual([item]);
  });

  it('takes 100 slides of anything that people write', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '$12B',
        '55M in 2030',
        '<script>',
        '&',
        '\ud800',
        '🎉👩‍👩‍👧',
        'עברית ‏12%',
        '中文',
        '=cmd',
        '- point\n',
        'x'.repeat(500),
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 20 }), (parts) => {
        const any = parts.join(' ').slice(0, 500);
        const slides = Array.from({ length: 25 }, (_, i): ResolvedSlide[] => [
          drawn(chart({ id: `c${i}`, title: any, commentary: any, footnote: any })),
          listed(table({ id: `t${i}`, title: any })),
          written(text({ id: `x${i}`, title: any, body: any, footnote: any })),
          compared(vendors({ id: `v${i}`, title: any, footnote: any }), fan),
        ]).flat();
        const outcome = preflight(input(slides, { title: any, brand: { ...WAVEGUIDE_BRAND, name: any, footer: any } }));
        for (const { title, detail } of outcome.items)
          expect(`${title}${detail}`).not.toMatch(/undefined|NaN|\[object/);
      }),
      { seed: SEED, numRuns: 4 },
    );
  });
});

describe('checkNoSlides, checkNotDrawn, checkUnpublished, checkTitleMissing', () => {
  it('block an empty briefing', () => {
    expect(preflight(input([])).items.map(({ check, level }) => [check, level])).toEqual([['no-slides', 'blocking']]);
  });

  it('say why a slide cannot be drawn', () => {
    const failed: ResolvedSlide = {
      kind: 'failed',
      slide: chart(),
      problem: 'There is no revision 9. Pin revision 3.',
    };
    expect(itemsOf(input([{ kind: 'title', slide: cover }, failed]), 'not-drawn')).toMatchObject([
      {
        level: 'blocking',
        slideId: 'c',
        field: 'chart',
        title: 'Slide 2 cannot be drawn',
        detail: 'There is no revision 9. Pin revision 3.',
      },
    ]);
  });

  it('block drafts and charts without a revision, and let ledger charts be', () => {
    const draft = chart({ chart: { ...pinned, draft: [] } });
    expect(itemsOf(input([drawn(draft)]), 'unpublished')).toMatchObject([
      { level: 'blocking', fixes: [{ kind: 'drop-draft' }] },
    ]);
    const failed: ResolvedSlide = { kind: 'failed', slide: draft, problem: 'No.' };
    expect(itemsOf(input([failed]), 'unpublished')).toHaveLength(1);
    const live = { ...fan, provenance: { ...fan.provenance, revision: null } };
    expect(itemsOf(input([drawn(chart(), live)]), 'unpublished')).toHaveLength(1);
    const ledger = { ...live, provenance: { ...live.provenance, run: null } };
    expect(itemsOf(input([drawn(chart(), ledger)]), 'unpublished')).toEqual([]);
  });

  it('offer the finding to a slide without a title', () => {
    expect(itemsOf(input([drawn(chart({ title: ' \u00a0' }))]), 'title-missing')).toMatchObject([
      { level: 'look', field: 'title', fixes: [{ kind: 'use-title', title: fan.finding }, { kind: 'open-field' }] },
    ]);
  });
});

describe('checkMissingSource', () => {
  it('blocks figures in words without a footnote that names a source', () => {
    expect(
      itemsOf(input([written(text({ body: '- CPO reaches $12B\n- 800G grows' }))]), 'missing-source'),
    ).toMatchObject([
      { level: 'blocking', slideId: 'x', field: 'footnote', detail: 'It says $12B. Name the source in the footnote.' },
    ]);
    for (const footnote of ['', ' – ', '2026']) {
      expect(itemsOf(input([written(text({ title: 'A share of 14%', footnote }))]), 'missing-source')).toHaveLength(1);
    }
    expect(
      itemsOf(input([written(text({ body: '$12B', footnote: 'LightCounting, Jul 2026' }))]), 'missing-source'),
    ).toEqual([]);
  });

  it('lets words without figures be: years, names and counts', () => {
    expect(itemsOf(input([written(text({ body: 'By 2030, 3 vendors ship 1.6T at P50' }))]), 'missing-source')).toEqual(
      [],
    );
  });

  it('blocks charts, tables and comparisons without sources and without a run', () => {
    const bare = without(fan);
    const slides = [drawn(chart(), bare), listed(table(), bare), compared(vendors(), bare)];
    expect(itemsOf(input(slides), 'missing-source').map(({ slideId }) => slideId)).toEqual(['c', 't', 'v']);
    const cited = {
      ...bare,
      provenance: { ...bare.provenance, sources: sampleFan(1, { figures: [sampleEstimate()] }).provenance.sources },
    };
    expect(itemsOf(input([drawn(chart(), cited)]), 'missing-source')).toEqual([]);
  });
});

describe('checkProjectionUnmarked', () => {
  const solid = {
    ...fan,
    marks: fan.marks.map((mark) => (mark.type === 'line' ? { ...mark, stroke: 'solid' as const } : mark)),
    key: [],
  };

  it('blocks solid lines into the future that no word marks', () => {
    expect(itemsOf(input([drawn(chart(), solid)]), 'projection-unmarked')).toMatchObject([
      { level: 'blocking', slideId: 'c', field: 'footnote', detail: expect.stringContaining('2027 to 2028') },
    ]);
    expect(itemsOf(input([drawn(chart(), fan)]), 'projection-unmarked')).toEqual([]);
    const marked = drawn(chart({ footnote: '2027 and 2028 are projected.' }), solid);
    expect(itemsOf(input([marked]), 'projection-unmarked')).toEqual([]);
    const past = { ...solid, provenance: { ...solid.provenance, asOf: '2029-01-01' } };
    expect(itemsOf(input([drawn(chart(), past)]), 'projection-unmarked')).toEqual([]);
  });

  it('blocks a table of a forecast that says so nowhere', () => {
    const { table: all } = fan;
    const bare = {
      ...fan,
      subtitle: 'CPO revenue, US dollars',
      table: {
        columns: [all.columns[0]!, { ...all.columns[4]!, label: 'Revenue' }],
        rows: all.rows.map((row) => [row[0]!, row[4]!]),
      },
    };
    expect(itemsOf(input([listed(table(), bare)]), 'projection-unmarked')).toHaveLength(1);
    expect(itemsOf(input([listed(table({ title: 'Forecast of revenue' }), bare)]), 'projection-unmarked')).toEqual([]);
    expect(itemsOf(input([listed(table(), fan)]), 'projection-unmarked')).toEqual([]);
    expect(itemsOf(input([listed(table(), without(bare))]), 'projection-unmarked')).toEqual([]);
  });
});

describe('checkTitleDisagrees', () => {
  it('blocks figures of another revision and offers the finding', () => {
    expect(itemsOf(input([drawn(chart(), sampleFan(1.3))]), 'title-disagrees')).toMatchObject([
      {
        level: 'blocking',
        field: 'title',
        fixes: [
          { kind: 'use-title', title: sampleFan(1.3).finding },
          { kind: 'open-field', field: 'title' },
        ],
      },
    ]);
  });

  it('says what the slide says instead', () => {
    const [item] = itemsOf(input([drawn(chart({ title: 'Revenue of $2.3B in 2027' }))]), 'title-disagrees');
    expect(item!.detail).toBe('Nothing on the slide says $2.3B; the nearest is $2B (the chart’s finding).');
    const [yearless] = itemsOf(input([drawn(chart({ title: 'Revenue of $700M' }))]), 'title-disagrees');
    expect(yearless!.detail).toBe('$700M stands there as P50 of Base in 2025 only: say so in the title.');
  });
});

describe('checkMixedScopes and checkCopiedSource', () => {
  const figures = [
    sampleEstimate({ id: 'e-other', scopeKey: 'cpo+npo', qualifier: 'at-least', value: present(4e9) }),
    sampleEstimate({ id: 'e-copy', evidence: 'tertiary' }),
    sampleEstimate({ id: 'e-same' }),
  ];
  const spec = sampleFan(1, { figures });

  it('name what counts another scope, on charts and in tables', () => {
    for (const ready of [drawn(chart(), spec), listed(table(), spec)]) {
      const [item, ...more] = itemsOf(input([ready]), 'mixed-scopes');
      expect(more).toEqual([]);
      expect(item).toMatchObject({ level: 'look', field: 'chart' });
      expect(item!.detail).toContain('House One, Mar 2026: at least $4B with NPO in 2028');
      expect(item!.fixes.map(({ kind }) => kind)).toEqual(['hide-published', 'acknowledge']);
    }
  });

  it('name what was read from a copy and open its source', () => {
    for (const ready of [drawn(chart(), spec), listed(table(), spec)]) {
      const items = itemsOf(input([ready]), 'copied-source');
      expect(items).toHaveLength(1);
      expect(items[0]!.detail).toContain('House One, Mar 2026: $2B in 2028');
      expect(items[0]!.fixes[0]).toEqual({ kind: 'open-source', sourceId: 's-one' });
    }
  });

  it('take a dashed milestone for planned, not for a copy', () => {
    const planned = {
      ...fan,
      marks: spec.marks.map((mark) => (mark.type === 'dot' ? { ...mark, role: 'cpo' as const } : mark)),
    };
    expect(itemsOf(input([drawn(chart(), planned)]), 'copied-source')).toEqual([]);
  });
});

describe('checkRounding, checkOverflow, checkContrast', () => {
  it('tell by how much printed shares miss the whole', () => {
    const stack = sampleStack([0.05, 0.12, 0.3, 0.5, 0.555]);
    expect(itemsOf(input([drawn(chart({ title: stack.finding }), stack)]), 'rounding')).toMatchObject([
      {
        level: 'look',
        detail: expect.stringContaining('2028: 35% + 10% + 56% = 101%, 1 percentage point too much of 100%'),
      },
    ]);
    expect(formatQuantity(0.555, 'fraction')).toBe('56%');
  });

  it('block each text that does not fit', () => {
    const of = input([{ kind: 'title', slide: cover }, drawn(chart())]);
    const layouts = [
      {
        slideId: 'c',
        overflows: ['title' as const, 'commentary' as const, 'title' as const],
        smallestTextPoints: 10.5,
        undrawn: [],
      },
      { slideId: 'gone', overflows: ['title' as const], smallestTextPoints: null, undrawn: [] },
    ];
    expect(itemsOf({ ...of, layouts }, 'overflow').map(({ title, field, level }) => [title, field, level])).toEqual([
      ['Slide 2: the title does not fit', 'title', 'blocking'],
      ['Slide 2: the commentary does not fit', 'commentary', 'blocking'],
    ]);
  });

  it('ask for a look at small type and block what nobody can read', () => {
    const of = input([drawn(chart())]);
    const at = (smallestTextPoints: number) =>
      itemsOf({ ...of, layouts: [{ slideId: 'c', overflows: [], smallestTextPoints, undrawn: [] }] }, 'overflow').map(
        ({ level, fixes: [fix] }) => [level, fix!.kind],
      );
    expect(at(9)).toEqual([]);
    expect(at(8.9)).toEqual([['look', 'acknowledge']]);
    expect(at(6)).toEqual([['look', 'acknowledge']]);
    expect(at(5.9)).toEqual([['blocking', 'open-field']]);
  });

  it('block titles below 3:1 on the theme’s paper and point at a pale accent', () => {
    const brand = { ...WAVEGUIDE_BRAND, titleColour: '#cccccc', accent: '#dddddd' } as const;
    expect(itemsOf(input([drawn(chart())], { brand }), 'contrast').map(({ level, field }) => [level, field])).toEqual([
      ['blocking', 'brand'],
      ['look', 'brand'],
    ]);
    expect(itemsOf(input([drawn(chart())], { brand, theme: 'dark' }), 'contrast')).toEqual([]);
    for (const theme of ['light', 'dark', 'print'] as const) {
      expect(itemsOf(input([drawn(chart())], { theme }), 'contrast')).toEqual([]);
    }
  });
});
