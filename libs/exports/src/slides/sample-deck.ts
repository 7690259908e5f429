import { createCanvas } from '@napi-rs/canvas';
import { WAVEGUIDE_BRAND, type ResolvedSlide } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { SAMPLE_SPEC } from './sample-spec';
import type { Deck } from './deck';

/** An invented logo of 240 by 80 pixels, as PNG. */
export function sampleLogo(): Uint8Array {
  const canvas = createCanvas(240, 80);
  const context = canvas.getContext('2d');
  context.fillStyle = '#b8321c';
  context.fillRect(0, 0, 240, 80);
  context.fillStyle = '#ffffff';
  context.fillRect(20, 20, 60, 40);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

/** A deck with everything set, for the specs of whole briefings. */
export function sampleDeck(changes: Partial<Deck> = {}): Deck {
  return {
    title: 'Optics to 2034 <&> beyond',
    size: 'slide16x9',
    theme: 'light',
    brand: {
      ...WAVEGUIDE_BRAND,
      name: 'House & Sons',
      footer: 'For institutional investors only. Not an offer.',
      logo: { imageId: 'logo', width: 240, height: 80, alternativeText: 'House & Sons, a red block' },
    },
    logo: sampleLogo(),
    publicUrl: 'https://waveguide.example',
    briefingId: 'b-1',
    ...changes,
  };
}

const evidence = { notes: 'Say this.', footnote: '', commentary: '', acknowledged: [] };
const pinned = (spec: Pick<ChartSpec, 'id'>) => ({
  chart: spec.id,
  query: 'scenario=base&revision=3',
  draft: null,
});

export const chartSlide = (
  id: string,
  spec: ChartSpec = SAMPLE_SPEC,
  text: Partial<typeof evidence> = {},
): ResolvedSlide => ({
  kind: 'chart',
  slide: { ...evidence, ...text, kind: 'chart', id, title: spec.finding, chart: pinned(spec) },
  spec,
});

/** One slide of every kind. */
export const SAMPLE_SLIDES: readonly ResolvedSlide[] = [
  {
    kind: 'title',
    slide: {
      kind: 'title',
      id: 's1',
      title: 'Co-packaged optics to 2034',
      subtitle: 'Base case for investors',
      notes: '',
    },
  },
  chartSlide('s2', SAMPLE_SPEC, {
    commentary:
      'The range is wide because timing is.\n\n- A midpoint of 2032 takes $19B to $6B\n- All else at its median',
    footnote: 'Ports are 800G-equivalents.',
  }),
  {
    kind: 'table',
    slide: { ...evidence, kind: 'table', id: 's3', title: 'The numbers behind it', chart: pinned(SAMPLE_SPEC) },
    spec: SAMPLE_SPEC,
  },
  {
    kind: 'text',
    slide: {
      ...{ kind: 'text', id: 's4', notes: '', footnote: '' },
      title: 'What to watch',
      body: 'Three things decide.\n- Field failure rates\n- Second sources\n\nEverything else follows.',
    },
  },
  {
    kind: 'vendor-comparison',
    slide: { ...evidence, kind: 'vendor-comparison', id: 's5', title: 'Two poles ship', vendorIds: ['a', 'b'] },
    spec: {
      ...SAMPLE_SPEC,
      table: {
        columns: [
          { key: 'dimension', label: 'Dimension', unit: 'text' },
          { key: 'a', label: 'Vendor A', unit: 'text' },
          { key: 'b', label: 'Vendor B', unit: 'text' },
        ],
        rows: [
          [
            { kind: 'text', text: 'Openness' },
            { kind: 'text', text: 'Whole systems [1]' },
            { kind: 'missing', text: 'not stated' },
          ],
        ],
      },
    },
  },
];
