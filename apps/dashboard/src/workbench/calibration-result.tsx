'use client';

import { unitOfOutput, type CalibratedParameter, type Calibration } from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import { formatQuantity, type Result } from '@waveguide/quantity';
import { Button, editableQuantity, Notice, shorthandOf } from '@waveguide/ui';
import { isDetermined, type CalibratedEdit, type CalibratedEditProblem } from './calibration-edits';
import type { FittedRow } from './calibration-points';
import type { Driver } from './driver-order';
import { driverName } from './helper-ground';
import styles from './helper.module.css';

export interface CalibrationResultProps {
  readonly calibration: Calibration;
  readonly rows: readonly FittedRow[];
  readonly editOf: (parameter: CalibratedParameter) => {
    readonly driver: Driver;
    readonly before: Distribution;
    readonly edit: Result<CalibratedEdit, CalibratedEditProblem>;
  };
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

const STOP_WORDS: Readonly<Record<Calibration['stop'], string>> = {
  converged: 'It converged',
  'iteration-limit': 'It was stopped before it converged',
};

/** How far the model misses a figure: a residual is a logarithm. */
const missWords = (residual: number) => {
  const share = Math.expm1(residual);
  return Math.abs(share) < 0.0005 ? 'met' : `${share > 0 ? '+' : '−'}${formatQuantity(Math.abs(share), 'fraction')}`;
};

/** What the fit found: values with their errors, and how the model then meets each figure. */
export function CalibrationResult({ calibration, rows, editOf, onAccept, onDiscard }: CalibrationResultProps) {
  const { parameters, points, residualStandardDeviation: deviation } = calibration;
  const editable = parameters.some((parameter) => editOf(parameter).edit.ok);
  return (
    <section aria-label="What the fit found">
      <div className={styles.scroll} role="region" aria-label="Fitted values and residuals" tabIndex={0}>
        <table className={styles.table}>
          <caption>Fitted values</caption>
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">P50 before</th>
              <th scope="col">Fitted</th>
              <th scope="col">Standard error</th>
              <th scope="col">Would become</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => {
              const { driver, before, edit } = editOf(parameter);
              const { standardError: error, unit } = parameter;
              return (
                <tr key={parameter.key}>
                  <th scope="row">{driverName(driver)}</th>
                  <td>{editableQuantity(parameter.before, unit)}</td>
                  <td>
                    <b>{editableQuantity(parameter.value, unit)}</b>
                    {parameter.atBound !== null && <div>at its {parameter.atBound} bound</div>}
                  </td>
                  <td>
                    {error.kind === 'missing' ? (
                      <i>{error.detail}</i>
                    ) : isDetermined(parameter, before) ? (
                      formatQuantity(error.value, unit === 'year' ? 'years' : unit)
                    ) : (
                      <i>wider than any range worth stating</i>
                    )}
                  </td>
                  <td>
                    {edit.ok ? (
                      <>
                        {shorthandOf(edit.value.distribution, unit)}
                        {edit.value.spread === 'as-before' && <div>with the spread it has</div>}
                      </>
                    ) : (
                      <span className={styles.problem}>not taken: {edit.error.message}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <table className={styles.table}>
          <caption>Residuals</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Stated</th>
              <th scope="col">Model before</th>
              <th scope="col">Model fitted</th>
              <th scope="col">Misses by</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => {
              const unit = unitOfOutput(point.output);
              const row = rows.find((candidate) => candidate.row.id === point.reference);
              return (
                <tr key={point.reference}>
                  <th scope="row">
                    {row?.row.publisher}, {point.year}
                  </th>
                  <td>{formatQuantity(point.value, unit, { digits: 3 })}</td>
                  <td>{formatQuantity(point.modelBefore, unit, { digits: 3 })}</td>
                  <td>{formatQuantity(point.modelAfter, unit, { digits: 3 })}</td>
                  <td>{missWords(point.residual)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>
        {STOP_WORDS[calibration.stop]} in {calibration.iterations} iterations. Typical relative miss:{' '}
        {deviation.kind === 'present' ? formatQuantity(deviation.value, 'fraction') : deviation.detail}
      </p>
      {!editable && <Notice tone="caution">None of the fitted values can become a distribution.</Notice>}
      <div className={styles.actions}>
        <Button kind="primary" disabled={!editable} onClick={onAccept}>
          Put into draft
        </Button>
        <Button kind="quiet" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </section>
  );
}
