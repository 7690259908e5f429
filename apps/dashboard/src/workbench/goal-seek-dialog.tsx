'use client';

import { baseMarketModel, goalRationale, TOTAL_PORTS_DRIVER, unitOfOutput } from '@waveguide/forecasts';
import { formatQuantity, formatRange, parseQuantity } from '@waveguide/quantity';
import { Button, Dialog, editableQuantity, Notice, shorthandOf } from '@waveguide/ui';
import { useId, useState } from 'react';
import { metricName, outputOfMetric } from '../view/metric-output';
import { METRICS, type Metric } from '../view/view-state';
import type { AnalysisAnswer } from './analysis';
import { driverName, proposedEdit, type HelperGround } from './helper-ground';
import { useAnalysis } from './use-analysis';
import styles from './helper.module.css';

export interface GoalSeekDialogProps {
  readonly helper: HelperGround;
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
}

const PATH_NAME = 'Total optical ports, all years';

type Found = Extract<AnalysisAnswer, { kind: 'goal-seek' }>;

function Outcome({
  answer,
  helper,
  sought,
}: {
  readonly answer: Found;
  readonly helper: HelperGround;
  readonly sought: Sought;
}) {
  const { found, proposals } = answer;
  if (found.kind !== 'found') {
    const reachable =
      found.kind === 'not-reachable'
        ? ` Reachable: ${formatRange(found.reached, unitOfOutput(outputOfMetric(sought.metric).output))}.`
        : '';
    return (
      <Notice tone="caution">
        {found.message}
        {reachable}
      </Notice>
    );
  }
  const driver = helper.drivers.find(({ key }) => key === sought.key);
  const before = driver === undefined ? null : new Map(helper.ground.values).get(driver.key);
  const proposal = proposals?.ok === true ? proposals.value[0] : undefined;
  return (
    <div className={styles.outcome} role="status">
      <p className={styles.figure}>
        {sought.key === TOTAL_PORTS_DRIVER
          ? `The path’s P${(found.value * 100).toFixed(0)}`
          : editableQuantity(found.value, found.unit)}
      </p>
      {driver !== undefined && before !== null && before !== undefined && proposal !== undefined && (
        <p>
          <s>{shorthandOf(before, driver.unit)}</s> becomes <b>{shorthandOf(proposal.distribution, driver.unit)}</b>
          {proposal.spread === 'within-bounds' ? ', narrowed towards its bound.' : ', with the spread it has.'}
        </p>
      )}
      {sought.key === TOTAL_PORTS_DRIVER && (
        <p>Each year’s P50 moves to its own value there, with the spread it has.</p>
      )}
      {found.others.length > 0 && (
        <p>Also met at {found.others.map((value) => editableQuantity(value, found.unit)).join(' and ')}.</p>
      )}
      {proposals?.ok === false && <Notice tone="signal">{proposals.error.message}</Notice>}
    </div>
  );
}

/** Which value of one driver makes an output meet a target, all others at P50. */
export function GoalSeekDialog({ helper, open, onOpenChange, ...start }: GoalSeekDialogProps) {
  const { drivers, order, ground, draft, controls } = helper;
  const [asked, setAsked] = useState<Partial<Sought>>({});
  const sought: Sought = { key: order[0] ?? '', metric: start.metric, year: start.year, text: '', ...asked };
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
    if (read.ok) ask({ kind: 'goal-seek', ground, key: next.key, ...at, year: next.year, target: read.value });
    else forget();
  };
  const proposals = answer?.kind === 'goal-seek' && answer.proposals?.ok === true ? answer.proposals.value : null;
  const put = () => {
    if (proposals === null || !target.ok) return;
    const rationale = goalRationale({
      ...ground,
      values: new Map(ground.values),
      ...output,
      key: sought.key,
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
      description="The value of one driver at which an output meets a target, all other drivers at their P50."
    >
      <div className={styles.form}>
        <label htmlFor={`${id}-driver`}>Driver to move</label>
        <select id={`${id}-driver`} value={sought.key} onChange={(event) => change({ key: event.target.value })}>
          {order.map((key) => {
            const driver = byKey.get(key);
            return (
              <option key={key} value={key}>
                {driver === undefined || key === TOTAL_PORTS_DRIVER ? PATH_NAME : driverName(driver)}
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
