'use client';

import { isolated } from '@waveguide/quantity';
import {
  assumptionTitle,
  baseMarketModel,
  calibrationCandidates,
  driversOf,
  type Calibration,
} from '@waveguide/forecasts';
import { Button, Dialog, Notice } from '@waveguide/ui';
import { useState } from 'react';
import { calibratedEdit } from './calibration-edits';
import { CalibrationPoints, type FittedRow, type RefusedRow } from './calibration-points';
import { CalibrationResult } from './calibration-result';
import { proposedEdit, type HelperContext } from './context';
import { useAnalysis } from './use-analysis';
import type { Ledger } from '../preview/use-ledger';
import styles from './helper.module.css';

export interface CalibrationDialogProps {
  readonly helper: HelperContext;
  readonly ledger: Ledger;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  chosen.has(id) ? new Set([...chosen].filter((other) => other !== id)) : new Set([...chosen, id]);

/** Which rows of the ledger can be fitted to, and why the others cannot. */
function sortRows(ledger: Ledger): { readonly fitted: readonly FittedRow[]; readonly refused: readonly RefusedRow[] } {
  const candidateOf = calibrationCandidates(ledger.rows, baseMarketModel);
  const rows = ledger.rows.map((row) => ({ row, candidate: candidateOf(row) }));
  return {
    fitted: rows
      .flatMap(({ row, candidate }): FittedRow[] => (candidate.kind === 'compatible' ? [{ row, ...candidate }] : []))
      .sort((a, b) => a.point.year - b.point.year),
    refused: rows.flatMap(({ row, candidate }) =>
      candidate.kind === 'compatible' ? [] : [{ row, reason: candidate.reason }],
    ),
  };
}

/** Fits chosen assumptions to chosen figures of the ledger; the result is a proposal, taken or left. */
export function CalibrationDialog({ helper, ledger, open, onOpenChange }: CalibrationDialogProps) {
  const { drivers, order, context, draft, controls } = helper;
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [points, setPoints] = useState<ReadonlySet<string>>(new Set());
  const { answer, running, ask, forget } = useAnalysis();
  const { fitted, refused } = sortRows(ledger);
  const byKey = new Map(drivers.map((driver) => [driver.key, driver]));
  const values = new Map(context.values);
  const keysOf = new Map(driversOf(baseMarketModel).map(({ key, assumptionKeys }) => [key, assumptionKeys]));
  const choosable = order.flatMap((key) => keysOf.get(key) ?? []).flatMap((key) => byKey.get(key) ?? []);
  const chosenRows = fitted.filter(({ row }) => points.has(row.id));
  const result = answer?.kind === 'calibration' ? answer.result : null;
  const refusal = result === null || result.ok ? null : result.error;
  const faulty = refusal !== null && 'point' in refusal ? chosenRows[refusal.point] : undefined;
  const choose = (change: () => void) => {
    forget();
    change();
  };
  const fit = () =>
    ask({ kind: 'calibration', context, keys: [...keys], points: chosenRows.map(({ point }) => point) });
  const editOf = (parameter: Calibration['parameters'][number]) => {
    const driver = byKey.get(parameter.key);
    const before = values.get(parameter.key);
    if (driver === undefined || before === undefined) throw new RangeError(`${parameter.key} is no driver.`);
    return { driver, before, edit: calibratedEdit(parameter, { before, bounds: driver }) };
  };
  const accept = (calibration: Calibration) => {
    const stated = chosenRows
      .map(({ row, point }) => `${isolated(row.publisher)} ${row.stated} in ${point.year}`)
      .join('; ');
    const rationale = `Calibrated by least squares to: ${stated}. The P50 of the draws meets them as nearly as it can, all other assumptions keeping their ranges.`;
    controls.editTogether(
      new Map(
        calibration.parameters.flatMap((parameter) => {
          const { driver, edit } = editOf(parameter);
          if (!edit.ok) return [];
          const addedSourceIds = chosenRows.map(({ row }) => row.sourceId);
          const { distribution } = edit.value;
          return [[driver.key, proposedEdit({ driver, draft, addedSourceIds }, { distribution, rationale })] as const];
        }),
      ),
    );
    onOpenChange(false);
    forget();
  };
  const obstacle =
    keys.size === 0
      ? 'Choose at least one assumption.'
      : chosenRows.length === 0
        ? 'Choose at least one figure.'
        : null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title="Calibrate to the ledger"
      description="Least squares of the P50 of the draws to the chosen figures by the chosen assumptions, all others keeping their ranges. The result is a proposal."
    >
      <div className={styles.columns}>
        <section aria-label="Assumptions to fit">
          <h3>Assumptions to fit ({keys.size})</h3>
          <ul className={styles.choices}>
            {choosable.map((driver) => (
              <li key={driver.key}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={keys.has(driver.key)}
                    onChange={() => choose(() => setKeys(toggled(keys, driver.key)))}
                  />
                  <span>{assumptionTitle(driver)}</span>
                </label>
              </li>
            ))}
          </ul>
        </section>
        <CalibrationPoints
          fitted={fitted}
          refused={refused}
          missing={ledger.missing}
          chosen={points}
          onToggle={(id) => choose(() => setPoints(toggled(points, id)))}
        />
      </div>
      <div className={styles.actions}>
        <Button kind="primary" disabled={obstacle !== null || running} onClick={fit}>
          {running ? 'Fitting…' : 'Fit'}
        </Button>
        {running && (
          <Button kind="quiet" onClick={forget}>
            Stop
          </Button>
        )}
        <span className={styles.quiet} role="status">
          {obstacle}
        </span>
      </div>
      {answer?.kind === 'failure' && <Notice tone="signal">{answer.message}</Notice>}
      {refusal !== null && (
        <Notice tone="caution">
          {faulty === undefined ? '' : `${isolated(faulty.row.publisher)}, ${faulty.point.year}: `}
          {refusal.message}
        </Notice>
      )}
      {result?.ok === true && (
        <CalibrationResult
          calibration={result.value}
          rows={chosenRows}
          editOf={editOf}
          onAccept={() => accept(result.value)}
          onDiscard={forget}
        />
      )}
    </Dialog>
  );
}
