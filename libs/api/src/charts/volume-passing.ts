import { thresholdYears, type MarketRun, type ThresholdYears } from '@waveguide/forecasts';
import type { ApiServices } from '../trpc/context';
import type { LoadedRevision } from '../model/load-revision';

/** Ports a year from which one may speak of volume; what expected years are counted to. */
export const VOLUME = { output: 'ports', entity: 'co-packaged', threshold: 10_000_000 } as const;

/** In which calendar year a revision's co-packaged ports first reach volume, draw by draw. */
export function volumePassing(
  { engineRuns }: Pick<ApiServices, 'engineRuns'>,
  { revision }: Pick<LoadedRevision, 'revision'>,
): { readonly passing: ThresholdYears; readonly run: MarketRun } {
  const run = engineRuns.draws({ revision, priceLaw: 'erosion' }, VOLUME.output);
  return { passing: thresholdYears(run, VOLUME), run };
}
