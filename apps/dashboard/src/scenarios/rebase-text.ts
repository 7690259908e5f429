import { countText } from '@waveguide/quantity';

export interface RebaseCounts {
  /** Inherited drivers that would take the parent's new value. */
  readonly inherited: number;
  /** Drivers with a value of their own that the parent changed too. */
  readonly overridden: number;
  readonly correlations: number;
}

const drivers = (count: number) => `${countText(count)} ${count === 1 ? 'driver' : 'drivers'}`;

/** What following the parent would do, in a sentence. */
export function rebaseText({ inherited, overridden, correlations }: RebaseCounts): string {
  const moved = inherited === 0 ? 'No value here would change' : `Following it changes ${drivers(inherited)}`;
  const kept =
    overridden === 0
      ? ''
      : `; ${drivers(overridden)} that it changed ${overridden === 1 ? 'keeps its' : 'keep their'} own value`;
  const pairs =
    correlations === 0
      ? ''
      : `; ${countText(correlations)} ${correlations === 1 ? 'correlation' : 'correlations'} would change`;
  return `${moved}${kept}${pairs}.`;
}
