'use client';

import {
  assumptionTitle,
  baseMarketModel,
  calibrationCandidates,
  goalRationale,
  TOTAL_PORTS_DRIVER,
  unitOfOutput,
  type GoalProposal,
} from '@waveguide/forecasts';
import { editableQuantity, rangeChange } from '@waveguide/probability';
import { formatQuantity, parseQuantity } from '@waveguide/quantity';
import { Button, Dialog, Notice } from '@waveguide/ui';
import { useId, useState } from 'react';
import { metricName, outputOfMetric } from '../../view/metric-output';
import { METRICS, type Metric } from '../../view/view-state';
import type { AnalysisAnswer } from './analysis';
import { proposedEdit, type HelperContext } from './context';
import { useAnalysis } from './use-analysis';
import type { Ledger } from '../preview/use-ledger';
import styles from './helper.module.css';

export interface GoalSeekDialogProps {
  readonly helper: HelperContext;
  readonly ledger: Ledger;
  readonly metric: Metric;
  readonly year: number;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

interface Sought {
  readonly key: string;
  readonly metric: Metric;
  readonly year: number;
  readonly text: string;
  /** Whether values outside what is published and the ledger support are asked for. */
  readonly beyond: boolean;
}

const PATH_NAME = 'Total optical ports, all years';

const SPREAD_WORDS: Readonly<Record<GoalProposal['spread'], string>> = {
  same: ', with the spread it has.',
  'within-bounds': ', narrowed towards its bound.',
  none: ', held there: with its spread the target cannot be shown.',
};

type Found = Extract<AnalysisAnswer, { kind: 'goal-seek' }>;

function Outcome({
  answer,
  helper,
  sought,
}: {
  readonly answer: Found;
  readonly helper: HelperContext;
  readonly sought: Sought;
}) {
  const { found, proposals } = answer;
  const shownAs = (value: number) =>
    formatQuantity(value, unitOfOutput(outputOfMetric(sought.metric).output), { digits: 3 });
  if (found.kind !== 'found') {
    return <Notice tone="caution">{found.message}</Notice>;
  }
  const driver = helper.drivers.find(({ key }) => key === sought.key);
  const before = driver === undefined ? null : new Map(helper.context.values).get(driver.key);
  const proposal = proposals?.ok === true ? proposals.value.changes[0] : undefined;
  const sides =
    before === null || before === undefined || proposal === undefined || driver === undefined
      ? null
      : rangeChange(before, proposal.distribution, driver.unit);
  return (
    <div className={styles.outcome} role="status">
      <p className={styles.figure}>
        {sought.key === TOTAL_PORTS_DRIVER
          ? `The path’s P${(found.value * 100).toFixed(0)}`
          : editableQuantity(found.value, found.unit)}{' '}
        <small>held fixed</small>
      </p>
      {sides !== null && proposal !== undefined && (
        <p>
          <s>{sides.before}</s> becomes <b>{sides.after}</b>
          {SPREAD_WORDS[proposal.spread]}
        </p>
      )}
      {sought.key === TOTAL_PORTS_DRIVER && proposal !== undefined && (
        <p>Each year moves along its own range{SPREAD_WORDS[proposal.spread]}</p>
      )}
      {proposals?.ok === true && (
        <p>
          {metricName(sought.metric)} in {sought.year} then has a P50 of <b>{shownAs(proposals.value.shows)}</b> in the
          preview and {shownAs(proposals.value.publishes)} in the run that publishing makes.
        </p>
      )}
      {found.others.length > 0 && (
        <p>
          Also met at{' '}
          {found.others
            .map((value) =>
              sought.key === TOTAL_PORTS_DRIVER ? `P${(value * 100).toFixed(0)}` : editableQuantity(value, found.unit),
            )
            .join(' and ')}
          .
        </p>
      )}
      {proposals?.ok === false && <Notice tone="signal">{proposals.error.message}</Notice>}
    </div>
  );
}

/** Which value of one driver makes the P50 of an output meet a target, all others keeping their ranges. */
export function GoalSeekDialog({ helper, ledger, open, onOpenChange, ...start }: GoalSeekDialogProps) {
  const { drivers, order, context, draft, controls } = helper;
  const [asked, setAsked] = useState<Partial<Sought>>({});
  const sought: Sought = {
    key: order[0] ?? '',
    metric: start.metric,
    year: start.year,
    text: '',
    beyond: false,
    ...asked,
  };
  const { answer, running, ask, forget } = useAnalysis();
  const id = useId();
  const byKey = new Map(drivers.map((driver) => [driver.key, driver]));
  const output = outputOfMetric(sought.metric);
  const target = parseQuantity(sought.text, unitOfOutput(output.output));
  const change = (part: Partial<Sought>) => {
    const next = { ...sought, ...part };
    setAsked(next);
    const at = outputOfMetric(next.metric);
    const read = parseQuantity(next.text, unitOfOutput(at.output));
    const candidateOf = calibrationCandidates(ledger.rows, baseMarketModel);
    if (read.ok)
      ask({
        kind: 'goal-seek',
        context,
        key: next.key,
        ...at,
        year: next.year,
        target: read.value,
        search: next.beyond ? 'bounds' : 'plausible',
        figures: ledger.rows.flatMap((row) => {
          const candidate = candidateOf(row);
          return candidate.kind === 'compatible' ? [candidate.point] : [];
        }),
      });
    else forget();
  };
  const proposals =
    answer?.kind === 'goal-seek' && answer.proposals?.ok === true ? answer.proposals.value.changes : null;
  const put = () => {
    if (proposals === null || !target.ok) return;
    const rationale = goalRationale({
      model: context.model,
      ...output,
      year: sought.year,
      target: target.value,
    });
    controls.editTogether(
      new Map(
        proposals.flatMap(({ key, distribution }) => {
          const driver = byKey.get(key);
          return driver === undefined
            ? []
            : [[key, proposedEdit({ driver, draft }, { distribution, rationale })] as const];
        }),
      ),
    );
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Goal seek"
      description="The value of one driver, held there while all others keep their ranges, at which the P50 of an output meets a target. What it proposes shows the target."
    >
      <div className={styles.form}>
        <label htmlFor={`${id}-driver`}>Driver to move</label>
        <select id={`${id}-driver`} value={sought.key} onChange={(event) => change({ key: event.target.value })}>
          {order.map((key) => {
            const driver = byKey.get(key);
            return (
              <option key={key} value={key}>
                {driver === undefined || key === TOTAL_PORTS_DRIVER ? PATH_NAME : assumptionTitle(driver)}
              </option>
            );
          })}
        </select>
        <div className={styles.pair}>
          <span>
            <label htmlFor={`${id}-output`}>Output</label>
            <select
              id={`${id}-output`}
              value={sought.metric}
              onChange={(event) => {
                const metric = METRICS.find((candidate) => candidate === event.target.value);
                if (metric !== undefined) change({ metric });
              }}
            >
              {METRICS.map((metric) => (
                <option key={metric} value={metric}>
                  {metricName(metric)}
                </option>
              ))}
            </select>
          </span>
          <span>
            <label htmlFor={`${id}-year`}>Year</label>
            <select
              id={`${id}-year`}
              value={sought.year}
              onChange={(event) => change({ year: Number(event.target.value) })}
            >
              {Array.from({ length: baseMarketModel.lastYear - baseMarketModel.firstYear + 1 }, (_, index) => (
                <option key={index}>{baseMarketModel.firstYear + index}</option>
              ))}
            </select>
          </span>
          <span>
            <label htmlFor={`${id}-target`}>Target</label>
            <input
              id={`${id}-target`}
              value={sought.text}
              onChange={(event) => change({ text: event.target.value })}
              aria-invalid={sought.text !== '' && !target.ok}
              aria-describedby={`${id}-answer`}
              autoComplete="off"
              spellCheck={false}
              placeholder={formatQuantity(sought.metric === 'share' ? 0.3 : 20e9, unitOfOutput(output.output))}
            />
          </span>
        </div>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={sought.beyond}
            onChange={(event) => change({ beyond: event.target.checked })}
          />
          <span>Search beyond what is published and the ledger supports</span>
        </label>
        <div id={`${id}-answer`} className={styles.answer} aria-live="polite">
          {sought.text !== '' && !target.ok && <p className={styles.problem}>{target.error.message}</p>}
          {running && <p className={styles.quiet}>Searching…</p>}
          {answer?.kind === 'failure' && <Notice tone="signal">{answer.message}</Notice>}
          {answer?.kind === 'goal-seek' && <Outcome answer={answer} helper={helper} sought={sought} />}
        </div>
        <div className={styles.actions}>
          <Button kind="primary" disabled={proposals === null} onClick={put}>
            Put into draft
          </Button>
          <Button kind="quiet" onClick={() => onOpenChange(false)}>
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
