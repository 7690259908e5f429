import { formatQuantity } from '@waveguide/quantity';

export interface ShareLayer {
  readonly name: string;
  /** Shares by year, in the order of `years`. */
  readonly shares: readonly number[];
}

const leader = (layers: readonly ShareLayer[], at: number): ShareLayer =>
  layers.reduce((best, layer) => (layer.shares[at] > best.shares[at] ? layer : best));

/**
 * Who leads at the end: "Pluggable still carries 42% of optical ports in 2036", or, where the lead changes hands, "CPO overtakes
 * Pluggable in 2034 and carries 39% of optical ports in 2036".
 * @param of what the shares are of, e.g. "optical ports"
 */
export function stackFinding(layers: readonly ShareLayer[], years: readonly number[], of: string): string {
  const last = years.length - 1;
  const [first, end] = [leader(layers, 0), leader(layers, last)];
  const share = `${formatQuantity(end.shares[last], 'fraction')} of ${of} in ${years[last]}`;
  if (end.name === first.name) return `${end.name} still carries ${share}`;
  const since = years.findIndex((_, i) => years.slice(i).every((_year, j) => leader(layers, i + j).name === end.name));
  return `${end.name} overtakes ${first.name} in ${years[since]} and carries ${share}`;
}
