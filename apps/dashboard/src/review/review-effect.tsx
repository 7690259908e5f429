'use client';

import type { Phase } from '@waveguide/adoption';
import { baseMarketModel, draftValues, HEADLINE_YEAR, type PreviewStart } from '@waveguide/forecasts';
import type { RouterOutputs } from '@waveguide/api';
import { ControlBar, Select } from '@waveguide/ui';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { metricName, outputOfMetric } from '../view/metric-output';
import { METRICS, viewParsers } from '../view/view-state';
import { LivePanel } from '../workbench/preview/live-panel';
import { usePreview } from '../workbench/preview/use-preview';
import { usePublishedRun } from '../workbench/preview/use-published-run';
import { proposalDraft } from './proposal-draft';
import type { Proposal } from './review-text';

export interface ReviewEffectProps {
  readonly proposal: Proposal;
  /** The drivers of the revision that the proposal was made from. */
  readonly parent: RouterOutputs['forecasts']['drivers'];
  /** Rank correlations of that revision. */
  readonly correlations: RouterOutputs['revisions']['correlations']['correlations'];
  readonly phases: readonly Phase[];
  /** ISO day. */
  readonly today: string;
}

const { firstYear, lastYear } = baseMarketModel;

/** What a proposal does to the forecast, computed on this device from the same draws as its parent revision. */
export function ReviewEffect({ proposal, parent, correlations, phases, today }: ReviewEffectProps) {
  const { stamp, drivers } = parent;
  const [metric, setMetric] = useQueryState('metric', viewParsers.metric.withDefault('revenue'));
  const [yearAsked, setYear] = useQueryState('year', parseAsInteger.withDefault(HEADLINE_YEAR));
  const year = yearAsked < firstYear || yearAsked > lastYear ? HEADLINE_YEAR : yearAsked;
  const run = usePublishedRun({ scenarioId: stamp.scenarioId, revision: stamp.number });
  const start = useMemo<PreviewStart | null>(
    () =>
      run.summary === null
        ? null
        : {
            model: baseMarketModel,
            definitions: drivers,
            seed: stamp.seed,
            published: drivers.map(({ key, distribution }) => [key, distribution] as const),
            record: run.summary,
            correlations,
            figures: [],
          },
    [drivers, stamp.seed, run.summary, correlations],
  );
  const input = useMemo(
    () => ({
      values: draftValues(drivers, proposalDraft(proposal)).map(
        ({ key, distribution }) => [key, distribution] as const,
      ),
      correlations: proposal.correlations ?? correlations,
      question: { ...outputOfMetric(metric), year },
    }),
    [drivers, proposal, correlations, metric, year],
  );
  const answered = usePreview(start, input);
  const preview = { ...answered, failure: answered.failure ?? run.failure };
  return (
    <>
      <ControlBar label="What is read">
        <Select
          label="Output"
          options={METRICS.map((value) => ({ value, label: metricName(value) }))}
          value={metric}
          onChange={(value) => void setMetric(value)}
        />
        <Select
          label="Year"
          options={Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
            const value = `${firstYear + index}`;
            return { value, label: value };
          })}
          value={`${year}`}
          onChange={(value) => void setYear(Number(value))}
        />
      </ControlBar>
      <LivePanel
        preview={preview}
        question={input.question}
        scenario={{ id: stamp.scenarioId, name: stamp.scenarioName }}
        revision={{ number: stamp.number, publishedOn: stamp.createdAt }}
        phases={phases}
        today={today}
        definitions={drivers}
        values={input.values}
        record={run.summary}
        metric={metric}
        draft={proposalDraft(proposal)}
      />
    </>
  );
}
