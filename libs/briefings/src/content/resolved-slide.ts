import type { ChartSpec } from '@waveguide/charts';
import type { ChartSlide, TableSlide, TextSlide, TitleSlide, VendorComparisonSlide } from './slide';

/** The part of a chart's specification that a table needs; a whole specification is one too. */
export type TableEvidence = Pick<ChartSpec, 'finding' | 'subtitle' | 'description' | 'table' | 'provenance'>;

/** A slide together with what it shows, so that nothing more has to be asked to lay it out. */
export type ResolvedSlide =
  | { readonly kind: 'title'; readonly slide: TitleSlide }
  | { readonly kind: 'text'; readonly slide: TextSlide }
  | { readonly kind: 'chart'; readonly slide: ChartSlide; readonly spec: ChartSpec }
  | { readonly kind: 'table'; readonly slide: TableSlide; readonly spec: TableEvidence }
  | { readonly kind: 'vendor-comparison'; readonly slide: VendorComparisonSlide; readonly spec: TableEvidence }
  /** What it shows cannot be drawn; `problem` is a sentence that says why and what to do. */
  | {
      readonly kind: 'failed';
      readonly slide: ChartSlide | TableSlide | VendorComparisonSlide;
      readonly problem: string;
    };
