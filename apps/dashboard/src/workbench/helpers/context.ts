import type { Draft, DraftEdit, RankCorrelation } from '@waveguide/forecasts';
import type { AnalysisContext } from './analysis';
import type { Driver } from '../drivers/order';
import type { DraftControls } from '../draft/use-draft';

/** What every helper of the workbench works on. */
export interface HelperContext {
  readonly drivers: readonly Driver[];
  /** Keys of the model's drivers, the one that moves the output in view most first. */
  readonly order: readonly string[];
  readonly context: AnalysisContext;
  readonly draft: Draft;
  readonly controls: Pick<DraftControls, 'editTogether' | 'correlate'>;
  /** Of the published revision; null while they are not known. */
  readonly correlations: readonly RankCorrelation[] | null;
}

/** What a draft says of a driver now, with another distribution and the reason for it. */
export function proposedEdit(
  o: { readonly driver: Driver; readonly draft: Draft; readonly addedSourceIds?: readonly string[] },
  proposal: Pick<DraftEdit, 'distribution' | 'rationale'>,
): DraftEdit {
  const standing = o.draft.edits[o.driver.key]?.sourceIds ?? o.driver.sourceIds;
  return { ...proposal, sourceIds: [...new Set([...standing, ...(o.addedSourceIds ?? [])])] };
}
