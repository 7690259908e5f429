'use client';

import {
  assumptionTitle,
  baseMarketModel,
  correlatableKeys,
  diffCorrelations,
  type RankCorrelation,
} from '@waveguide/forecasts';
import { Button, Dialog, Notice, TextAction } from '@waveguide/ui';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { correlationsOfRows, correlationText, rowsOfCorrelations, type CorrelationRow } from './correlation-rows';
import type { HelperContext } from './context';
import styles from './helper.module.css';

export interface CorrelationDialogProps {
  readonly helper: HelperContext;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const KEYS = correlatableKeys(baseMarketModel);

interface Naming {
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
}

/** The drivers that have draws of their own, the one that matters most first. */
function namingOf({ drivers, order }: HelperContext): Naming {
  const byKey = new Map(drivers.map((driver) => [driver.key, driver]));
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const pathKey = baseMarketModel.totalPorts.kind === 'path' ? baseMarketModel.totalPorts.drawKey : null;
  return {
    keys: [...KEYS].sort((a, b) => place(a) - place(b)),
    nameOf: (key) => {
      const driver = byKey.get(key);
      return key === pathKey ? 'Total optical ports, all years' : driver === undefined ? key : assumptionTitle(driver);
    },
  };
}

function Offer(o: {
  readonly nearest: readonly RankCorrelation[];
  readonly nameOf: Naming['nameOf'];
  readonly onTake: () => void;
}) {
  return (
    <div className={styles.outcome}>
      <p>The nearest that are possible together:</p>
      <ul>
        {o.nearest.map(({ keyA, keyB, rankCorrelation }) => (
          <li key={`${keyA} ${keyB}`}>
            {o.nameOf(keyA)} with {o.nameOf(keyB)}: <b>{correlationText(rankCorrelation)}</b>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={o.onTake}>Take these</Button>
      </div>
    </div>
  );
}

function PairEditor(o: {
  readonly row: CorrelationRow;
  readonly position: number;
  readonly invalid: boolean;
  readonly naming: Naming;
  readonly onChange: (row: CorrelationRow) => void;
  readonly onRemove: () => void;
}) {
  const { row, position, naming, onChange } = o;
  const choice = (side: 'keyA' | 'keyB', label: string) => (
    <select
      aria-label={`${label} driver of pair ${position}`}
      value={row[side]}
      onChange={(event) => onChange({ ...row, [side]: event.target.value })}
    >
      {naming.keys.map((key) => (
        <option key={key} value={key}>
          {naming.nameOf(key)}
        </option>
      ))}
    </select>
  );
  return (
    <li className={styles.pairRow}>
      {choice('keyA', 'First')}
      {choice('keyB', 'Second')}
      <input
        aria-label={`Rank correlation of pair ${position}`}
        value={row.text}
        onChange={(event) => onChange({ ...row, text: event.target.value })}
        aria-invalid={o.invalid}
        aria-describedby="correlation-problem"
        inputMode="decimal"
        autoComplete="off"
      />
      <button type="button" className={styles.icon} aria-label={`Take away pair ${position}`} onClick={o.onRemove}>
        <X aria-hidden />
      </button>
    </li>
  );
}

/** The form starts anew each time it is opened, from the draft or from what is published. */
function CorrelationForm({
  helper,
  published,
  onDone,
}: {
  readonly helper: HelperContext;
  readonly published: readonly RankCorrelation[];
  readonly onDone: () => void;
}) {
  const { draft, controls } = helper;
  const [rows, setRows] = useState(() => rowsOfCorrelations(draft.correlations ?? published));
  const naming = namingOf(helper);
  const read = correlationsOfRows(rows, KEYS);
  const problem = read.ok ? null : read.error;
  return (
    <div className={styles.form}>
      {rows.length === 0 && <p className={styles.quiet}>All drivers are drawn independently of one another.</p>}
      <ul>
        {rows.map((row, index) => (
          <PairEditor
            key={index}
            row={row}
            position={index + 1}
            invalid={problem?.index === index}
            naming={naming}
            onChange={(next) => setRows(rows.map((other, at) => (at === index ? next : other)))}
            onRemove={() => setRows(rows.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <TextAction
        onClick={() => setRows([...rows, { keyA: naming.keys[0] ?? '', keyB: naming.keys[1] ?? '', text: '0.5' }])}
      >
        <Plus aria-hidden />
        Add a pair
      </TextAction>
      <div id="correlation-problem" aria-live="polite">
        {problem !== null && (
          <Notice tone="signal">
            {problem.index === null ? '' : `Pair ${problem.index + 1}: `}
            {problem.message}
          </Notice>
        )}
        {problem !== null && problem.nearest !== null && (
          <Offer
            nearest={problem.nearest}
            nameOf={naming.nameOf}
            onTake={() => setRows(rowsOfCorrelations(problem.nearest ?? []))}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Button
          kind="primary"
          disabled={!read.ok}
          onClick={() => {
            if (!read.ok) return;
            // Pairs that are typed back to what is published change nothing.
            controls.correlate(diffCorrelations(published, read.value).length === 0 ? null : read.value);
            onDone();
          }}
        >
          Put into draft
        </Button>
        {draft.correlations !== null && (
          <Button
            onClick={() => {
              controls.correlate(null);
              onDone();
            }}
          >
            Back to what is published
          </Button>
        )}
        <Button kind="quiet" onClick={onDone}>
          Close
        </Button>
      </div>
    </div>
  );
}

/** Which drivers move together, and how closely. */
export function CorrelationDialog({ helper, open, onOpenChange }: CorrelationDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title="Correlations between drivers"
      description="Spearman’s rank correlation, from -1 to 1, through a Gaussian copula. Pairs that are not listed are independent. Bars of the tornado move one driver at a time and do not change."
    >
      {helper.correlations === null ? (
        <Notice>The published correlations are not here yet; without them nothing can be changed.</Notice>
      ) : (
        <CorrelationForm helper={helper} published={helper.correlations} onDone={() => onOpenChange(false)} />
      )}
    </Dialog>
  );
}
