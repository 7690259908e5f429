'use client';

import type { Phase } from '@waveguide/adoption';
import { draftFanChart, forecastFanChart, type ChartSpec } from '@waveguide/charts';
import { seriesOf, type MarketSummary, type PreviewAnswer, type PreviewQuestion } from '@waveguide/forecasts';
import { formatQuantity } from '@waveguide/quantity';
import { ChartCard, DeltaChip, Notice } from '@waveguide/ui';
import { AddToBriefing } from '../briefings/add-to-briefing';
import { metricName, outputOfMetric } from '../view/metric-output';
import { METRICS, type Metric } from '../view/view-state';
import { draftToPin, type PinnableDraft } from './draft-pin';
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
  /** Drivers and correlations that differ from what is published. */
  readonly changedCount: number;
  readonly metric: Metric;
  readonly draft: PinnableDraft;
}

const MEDIAN = 0.5;

function medianIn(summary: MarketSummary, of: Pick<PreviewQuestion, 'output' | 'entity'>, year: number) {
  const series = seriesOf(summary, of.output, of.entity);
  const value = series.quantiles[summary.years.indexOf(year)]?.[summary.levels.indexOf(MEDIAN)] ?? null;
  return value === null ? null : { value, text: formatQuantity(value, series.unit) };
}

/** The draft as a fan with the published revision behind it, or what is published alone while nothing is changed. */
function draftChart(answer: PreviewAnswer, props: LivePanelProps): ChartSpec {
  const { question, scenario, revision, phases, today } = props;
  const { years } = answer.draft.summary;
  const input = {
    summary: answer.draft.summary,
    output: question.output,
    entity: question.entity,
    fromYear: years[0],
    toYear: years[years.length - 1],
    scale: 'linear' as const,
    readingYear: question.year,
    phases,
  };
  const context = {
    today,
    scenario: { id: scenario.id, name: 'Draft' },
    revision: null,
    sources: new Map(),
    address: `/forecasts/${scenario.id}/edit`,
  };
  const spec =
    props.changedCount === 0
      ? forecastFanChart({ ...input, figures: [], compared: [], growth: null }, context)
      : draftFanChart(
          { ...input, published: { name: `Revision ${revision.number}`, summary: answer.published.summary } },
          context,
        );
  return { ...spec, id: 'draft-fan' };
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
  const before = medianIn(answer.published.summary, output, year);
  const after = medianIn(answer.draft.summary, output, year);
  return (
    <div className={styles.delta}>
      <dt>
        {metricName(metric)}, {year}
      </dt>
      <dd>
        {before === null || after === null ? (
          <i>not shipped yet</i>
        ) : (
          <>
            <span>
              {before.text !== after.text && (
                <s>
                  <span className="visually-hidden">before </span>
                  {before.text}
                </s>
              )}{' '}
              <b>{after.text}</b>
            </span>
            <DeltaChip
              before={before.value}
              after={after.value}
              tone={before.text === after.text ? 'quiet' : 'marked'}
            />
          </>
        )}
      </dd>
    </div>
  );
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
        {METRICS.map((metric) => (
          <Delta key={metric} metric={metric} answer={answer} year={question.year} />
        ))}
      </dl>
      <p className={styles.note}>
        Preview of {answer.draft.summary.drawCount.toLocaleString('en-US')} draws, draft and published revision on the
        same ones. Saving runs the full model on the server.
      </p>
    </>
  );
}
