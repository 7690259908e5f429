import type { ArrowMark, DotMark, FanMark, LineMark, Mark, SpanMark, StackMark } from './chart-spec';

/** What an office program makes of a mark: a series of its own chart, words beside it, or nothing, so that only a picture shows the chart. */
export type OfficePart =
  | { readonly kind: 'line'; readonly mark: LineMark }
  | { readonly kind: 'fan'; readonly mark: FanMark }
  | { readonly kind: 'stack'; readonly mark: StackMark }
  | { readonly kind: 'dot'; readonly mark: DotMark }
  | { readonly kind: 'words'; readonly mark: ArrowMark }
  | { readonly kind: 'picture' };

/** What a mark answers to those who do not draw it. */
export interface MarkAnswers {
  readonly office: OfficePart;
  /** Places on the x axis that it shows in a solid stroke or as an area: years ahead among them have to be marked as a projection. */
  readonly solidXs: readonly number[];
  /** The figure itself if its rim is dashed and it holds one number: on others' figures, a copy was read. */
  readonly dashedFigure: DotMark | SpanMark | null;
  /** The line or range that labels should rather not cover. */
  readonly underLabels: LineMark | FanMark | null;
  /** Words after its end, which may need a margin: of a bar, or quieter ones of a span. */
  readonly endLabels: { readonly text: string; readonly quiet: boolean } | null;
}

const NONE: MarkAnswers = {
  office: { kind: 'picture' },
  solidXs: [],
  dashedFigure: null,
  underLabels: null,
  endLabels: null,
};

const solidXsOf = ({ stroke, points }: LineMark): readonly number[] =>
  stroke === 'solid' ? points.map(({ x }) => x) : [];

/** Every kind of mark answers here, in one place: a new one does not compile before it does. */
export function markAnswers(mark: Mark): MarkAnswers {
  switch (mark.type) {
    case 'line':
      return { ...NONE, office: { kind: 'line', mark }, solidXs: solidXsOf(mark), underLabels: mark };
    case 'step':
      return { ...NONE, solidXs: solidXsOf(mark), underLabels: mark };
    case 'fan':
      return { ...NONE, office: { kind: 'fan', mark }, underLabels: mark };
    case 'stack':
      return { ...NONE, office: { kind: 'stack', mark }, solidXs: mark.xs };
    case 'dot':
      return { ...NONE, office: { kind: 'dot', mark }, dashedFigure: mark.fill === 'dashed' ? mark : null };
    case 'bar':
      return { ...NONE, endLabels: { text: mark.label, quiet: false } };
    case 'span':
      return {
        ...NONE,
        dashedFigure: mark.outline === 'dashed' ? mark : null,
        endLabels: { text: mark.label, quiet: true },
      };
    case 'arrow':
      return { ...NONE, office: { kind: 'words', mark } };
  }
}
