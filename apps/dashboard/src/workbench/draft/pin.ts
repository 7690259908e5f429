import type { PinnedChart } from '@waveguide/briefings';
import type { Draft } from '@waveguide/forecasts';
import type { Metric } from '../../view/view-state';

export type PinnableDraft = Pick<Draft, 'edits' | 'correlations'>;

export interface DraftInView {
  readonly scenario: { readonly id: string };
  /** The revision over which the draft is drawn. */
  readonly revision: { readonly number: number };
  readonly metric: Metric;
  readonly question: { readonly year: number };
  readonly draft: PinnableDraft;
}

/** The forecast with a draft's edits over the revision in view, for a briefing; without edits, the revision itself. */
export function draftToPin(view: DraftInView): PinnedChart | { readonly refusal: string } {
  if (view.draft.correlations !== null)
    return { refusal: 'A briefing cannot hold changed correlations: publish the draft, then add the chart' };
  const edits = Object.entries(view.draft.edits).map(([key, { distribution }]) => ({ key, distribution }));
  const query = new URLSearchParams({
    scenario: view.scenario.id,
    revision: String(view.revision.number),
    metric: view.metric,
    year: String(view.question.year),
    scale: 'linear',
    // The workbench draws the draft alone.
    published: 'hide',
  });
  return { chart: 'market-forecast', query: query.toString(), draft: edits.length === 0 ? null : edits };
}
