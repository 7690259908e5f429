'use client';

import type { Phase } from '@waveguide/adoption';
import { draftFanChart, forecastFanChart, type ChartSpec } from '@waveguide/charts';
import {
  clampedSentences,
  medianIn,
  unitOfOutput,
  type AssumptionDefinition,
  type MarketSummary,
  type PreviewAnswer,
  type PreviewQuestion,
  type ValuePairs,
  yearSpanOf,
} from '@waveguide/forecasts';
import { formatChange, formatQuantity, type UnitId } from '@waveguide/quantity';
import { ChartCard, DeltaChip, Notice } from '@waveguide/ui';
import { AddToBriefing } from '../../briefings/tray/add-to-briefing';
import { metricName, outputOfMetric } from '../../view/metric-output';
import { METRIC_ORDER } from '../../forecasts/forecast-names';
import type { Metric } from '../../view/view-state';
import { draftToPin, type PinnableDraft } from '../draft/pin';
import type { Preview } from './use-preview';
import styles from './live-panel.module.css';

export interface LivePanelProps {
  readonly preview: Preview;
  readonly question: PreviewQuestion;
  readonly scenario: { readonly id: string; readonly name: string };
  readonly revision: { readonly number: number; readonly publishedOn: string };
  readonly phases: readonly Phase[];
  /** ISO day. */
  readonly today: string;
  readonly definitions: readonly AssumptionDefinition[];
  /** Of the draft. */
  readonly values: ValuePairs;
  /** The published revision's own run; null while it is not known. */
  readonly record: MarketSummary | null;
  readonly metric: Metric;
  readonly draft: PinnableDraft;
}

/** The draft as a fan with the published revision behind it, or the published run alone while nothing that is drawn is changed. */
function draftChart(answer: PreviewAnswer, props: LivePanelProps): ChartSpec {
  const { question, scenario, revision, phases, today } = props;
  const years = yearSpanOf(answer.draft.summary);
  const input = {
    summary: answer.draft.summary,
    output: question.output,
    entity: question.entity,
    fromYear: years.from,
    toYear: years.to,
    scale: 'linear' as const,
    readingYear: question.year,
    phases,
  };
  const asPublished = answer.basis === 'record';
  const context = {
    today,
    scenario: { id: scenario.id, name: asPublished ? scenario.name : 'Draft' },
    revision: asPublished ? { ...revision, publishedOn: revision.publishedOn.slice(0, 10) } : null,
    sources: new Map(),
    runNotes: clampedSentences(answer.draft.summary.clamped, {
      definitions: props.definitions,
      values: new Map(props.values),
    }),
    address: `/forecasts/${scenario.id}/edit`,
  };
  const spec = asPublished
    ? forecastFanChart({ ...input, figures: [], compared: [], growth: null }, context)
    : draftFanChart(
        { ...input, published: { name: `Revision ${revision.number}`, summary: answer.published.summary } },
        context,
      );
  return { ...spec, id: 'draft-fan' };
}

function writtenChange(before: number, after: number, unit: UnitId) {
  const written = formatChange(before, after, unit);
  return written.kind === 'changed'
    ? { kind: written.kind, textBefore: written.before, text: written.after }
    : { kind: written.kind, textBefore: null, text: written.text };
}

function Delta({
  metric,
  answer,
  year,
}: {
  readonly metric: Metric;
  readonly answer: PreviewAnswer;
  readonly year: number;
}) {
  const output = outputOfMetric(metric);
  const before = medianIn(answer.published.summary, { ...output, year });
  const after = medianIn(answer.draft.summary, { ...output, year });
  const change =
    before === null || after === null
      ? null
      : { before, after, ...writtenChange(before, after, unitOfOutput(output.output)) };
  return (
    <div className={styles.delta}>
      <dt>
        {metricName(metric)}, {year}
      </dt>
      <dd>
        {change === null ? (
          <i>not shipped yet</i>
        ) : (
          <>
            <span>
              {change.kind === 'changed' && (
                <s>
                  <span className="visually-hidden">before </span>
                  {change.textBefore}
                </s>
              )}{' '}
              <b>{change.text}</b>
            </span>
            <DeltaChip
              before={change.before}
              after={change.after}
              tone={change.kind === 'unchanged' ? 'quiet' : 'marked'}
            />
          </>
        )}
      </dd>
    </div>
  );
}

/** Which run the figures are of, and how far a preview may lie from the run that publishing makes. */
function runText(answer: PreviewAnswer, { revision, question, metric, record }: LivePanelProps): string {
  const draws = (of: MarketSummary) => of.drawCount.toLocaleString('en-US');
  if (answer.basis === 'record')
    return `Revision ${revision.number} as published, P50 of its ${draws(answer.draft.summary)} draws.`;
  const at = { ...outputOfMetric(metric), year: question.year };
  const [own, previewed] = [record, answer.published.summary].map((of) => (of === null ? null : medianIn(of, at)));
  const beside =
    own === null || own === undefined || previewed === null || previewed === undefined || record === null
      ? ''
      : ` Revision ${revision.number}’s own run of ${draws(record)} draws has ${formatQuantity(own, unitOfOutput(at.output), { digits: 3 })} where its preview has ${formatQuantity(previewed, unitOfOutput(at.output), { digits: 3 })}.`;
  return `Preview: P50 of ${draws(answer.draft.summary)} draws, draft and published revision on the same ones.${beside} Publishing runs the full model on the server.`;
}

/** What the draft does: the fan with the published revision as a ghost, and the key figures old and new. */
export function LivePanel(props: LivePanelProps) {
  const { preview, question } = props;
  const { answer } = preview;
  const spec = answer === null ? null : draftChart(answer, props);
  if (spec === null || answer === null)
    return (
      <div className={styles.waiting} role="status">
        {preview.failure ?? 'The model is being prepared…'}
      </div>
    );
  return (
    <>
      <ChartCard
        spec={spec}
        files={false}
        height={320}
        actions={<AddToBriefing chart={draftToPin(props)} title={spec.finding} />}
        {...(preview.failure === null
          ? {}
          : { notice: <Notice tone="signal">{`${preview.failure} The last good chart stays.`}</Notice> })}
      />
      <dl className={styles.deltas} aria-live="polite">
        {METRIC_ORDER.map((metric) => (
          <Delta key={metric} metric={metric} answer={answer} year={question.year} />
        ))}
      </dl>
      <p className={styles.note}>{runText(answer, props)}</p>
    </>
  );
}
