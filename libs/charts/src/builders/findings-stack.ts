import { atHead, formatQuantity, required } from '@waveguide/quantity';

export interface ShareLayer {
  /** As it stands inside a sentence, "pluggables". */
  readonly name: string;
  /** The name takes a plural verb. */
  readonly plural: boolean;
  /** Shares by year, in the order of `years`. */
  readonly shares: readonly number[];
}

/** What the shares are of, and what a technology does with its part: "optical ports" are carried, "optical revenue" is earned. */
export interface StackWhole {
  readonly of: string;
  readonly verb: string;
}

const shareAt = ({ name, shares }: ShareLayer, at: number): number => required(shares[at], `Share ${at} of ${name}`);

const leader = (layers: readonly ShareLayer[], at: number): ShareLayer =>
  layers.reduce((best, layer) => (shareAt(layer, at) > shareAt(best, at) ? layer : best));

/**
 * Who leads at the end: "Pluggables still carry 42% of optical ports in 2036", or, where the lead changes hands, "Co-packaged optics
 * overtake pluggables in 2033 on the mean of the draws and carry 59% of optical ports in 2036". The year is the first from which the mean
 * yearly total stays the largest; single draws cross earlier, later or never.
 */
export function stackFinding(layers: readonly ShareLayer[], years: readonly number[], whole: StackWhole): string {
  const last = years.length - 1;
  const [first, end] = [leader(layers, 0), leader(layers, last)];
  const says = (verb: string): string => (end.plural ? verb : `${verb.replace(/y$/, 'ie')}s`);
  const share = `${says(whole.verb)} ${formatQuantity(shareAt(end, last), 'fraction')} of ${whole.of} in ${years[last]}`;
  if (end.name === first.name) return `${atHead(end.name)} still ${share}`;
  const since = years.findIndex((_, i) => years.slice(i).every((_year, j) => leader(layers, i + j).name === end.name));
  return `${atHead(end.name)} ${says('overtake')} ${first.name} in ${years[since]} on the mean of the draws and ${share}`;
}
