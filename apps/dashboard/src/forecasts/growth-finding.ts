import { formatQuantity, type Maybe } from '@waveguide/quantity';
import type { YearSpan } from './forecast-view';

/** Growth between two years; its median is a fraction per year. */
export interface SpanGrowth {
  readonly span: YearSpan;
  readonly growth: Maybe<{ readonly p50: number }>;
}

const spanText = ({ from, to }: YearSpan) => `between ${from} and ${to}`;

/**
 * How growth changes from one span of years to the next: "Growth of co-packaged ports slows from 164% a year between 2026 and 2030
 * to 38% between 2030 and 2036".
 */
export function growthFinding(subject: string, chosen: SpanGrowth, after: SpanGrowth | undefined): string {
  if (chosen.growth.kind === 'missing') return `Growth of ${subject} cannot be stated ${spanText(chosen.span)}`;
  const first = chosen.growth.value.p50;
  const firstText = formatQuantity(first, 'fraction/yr');
  if (after === undefined || after.growth.kind === 'missing') {
    return `Growth of ${subject} is ${firstText} a year ${spanText(chosen.span)}`;
  }
  const secondText = formatQuantity(after.growth.value.p50, 'fraction/yr');
  if (firstText === secondText) {
    return `Growth of ${subject} stays at ${firstText} a year ${spanText({ from: chosen.span.from, to: after.span.to })}`;
  }
  const verb = after.growth.value.p50 < first ? 'slows' : 'quickens';
  return `Growth of ${subject} ${verb} from ${firstText} a year ${spanText(chosen.span)} to ${secondText} ${spanText(after.span)}`;
}
