import { WAVEGUIDE_BRAND, type ResolvedSlide, type SlideSize } from '@waveguide/briefings';
import type { ChartSpec, ThemeName } from '@waveguide/charts';
import { renderBriefingPptx } from './briefing';

export interface PptxOptions {
  readonly theme: ThemeName;
  readonly publicUrl: string | null;
  /** Title of the file; the first chart's finding if none is given. */
  readonly title?: string;
  /** 16:9 if none is given. */
  readonly size?: SlideSize;
}

const chartSlide = (spec: ChartSpec, i: number): ResolvedSlide => ({
  kind: 'chart',
  slide: {
    ...{
      kind: 'chart',
      id: `${i + 1}`,
      title: spec.finding,
      notes: '',
      footnote: '',
      commentary: '',
      acknowledged: [],
    },
    chart: { chart: spec.id, query: spec.provenance.address.split('?')[1] ?? '', draft: null },
  },
  spec,
});

/**
 * Charts as slides of a presentation, each with a chart of the program's own if it can draw one and a picture if it cannot, its sources
 * in the notes and its identity in the file's properties. The same specifications and options give the same bytes.
 * @throws RangeError without a chart
 */
export async function renderPptx(specs: readonly ChartSpec[], options: PptxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = specs;
  if (first === undefined) throw new RangeError('A presentation has at least one slide.');
  return renderBriefingPptx(specs.map(chartSlide), {
    title: options.title ?? first.finding,
    size: options.size ?? 'slide16x9',
    theme: options.theme,
    brand: WAVEGUIDE_BRAND,
    logo: null,
    publicUrl: options.publicUrl,
    briefingId: null,
  });
}
