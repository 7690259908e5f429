import type { Metric } from '../view/view-state';

export interface ChangeRequest {
  /** The year read. */
  readonly year: number;
  /** The last year shown. */
  readonly lastYear: number;
}

/** The metrics and years that a comparison of scenarios lists; the last year only if it is not the one read. */
export function changedRows({ year, lastYear }: ChangeRequest): readonly { metric: Metric; year: number }[] {
  const both = (metric: Metric) => [...new Set([year, lastYear])].map((at) => ({ metric, year: at }));
  return [
    ...both('ports'),
    { metric: 'share', year },
    ...both('revenue'),
    { metric: 'price', year },
    ...both('power-saved'),
  ];
}
