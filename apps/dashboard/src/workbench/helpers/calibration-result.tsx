'use client';

import {
  assumptionTitle,
  unitOfOutput,
  type CalibratedParameter,
  type Calibration,
  type DrawnCalibration,
} from '@waveguide/forecasts';
import { rangeText, type Distribution } from '@waveguide/probability';
import { changeSides, formatQuantity, formatSmallFraction, unit as unitOf, type Result } from '@waveguide/quantity';
import { Button, Notice } from '@waveguide/ui';
import { isDetermined, type CalibratedEdit, type CalibratedEditProblem } from './calibration-edits';
import type { FittedRow } from './calibration-points';
import type { Driver } from '../drivers/order';
import styles from './helper.module.css';

export interface CalibrationResultProps {
  readonly calibration: DrawnCalibration;
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
  undetermined:
    'It came to rest where some assumption no longer matters, or only together with others: from other values it may fit better',
  'iteration-limit': 'It was stopped before it converged',
};

/** One more than a reader needs elsewhere, as in fields. */
const SHOWN_DIGITS = 3;

/** How far the model misses a figure: a residual is a logarithm. */
const missText = (residual: number) => {
  const share = Math.expm1(residual);
  return share === 0 ? 'met' : `${share > 0 ? '+' : '−'}${formatSmallFraction(Math.abs(share))}`;
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
              const fitted = changeSides({
                before: parameter.before,
                after: parameter.value,
                unit,
                digits: Math.max(SHOWN_DIGITS, unitOf(unit).digits),
              });
              return (
                <tr key={parameter.key}>
                  <th scope="row">{assumptionTitle(driver)}</th>
                  <td>{fitted.before}</td>
                  <td>
                    <b>{fitted.after}</b>
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
                        {rangeText(edit.value.distribution, unit)}
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
              <th scope="col">P50 now</th>
              <th scope="col">P50 with the fit</th>
              <th scope="col">Misses by</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => {
              const unit = unitOfOutput(point.output);
              const { modelBefore: before, modelAfter: after } = point;
              const model = changeSides({ before, after, unit, digits: SHOWN_DIGITS });
              const row = rows.find((candidate) => candidate.row.id === point.reference);
              return (
                <tr key={point.reference}>
                  <th scope="row">
                    <bdi>{row?.row.publisher}</bdi>, {point.year}
                  </th>
                  <td>{formatQuantity(point.value, unit, { digits: SHOWN_DIGITS })}</td>
                  <td>{model.before}</td>
                  <td>{model.after}</td>
                  <td>{missText(point.residual)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>
        {STOP_WORDS[calibration.stop]} in {calibration.iterations} iterations. Typical relative miss:{' '}
        {deviation.kind === 'present' ? formatQuantity(deviation.value, 'fraction') : deviation.detail} Figures of the
        model are the P50 of the draws of the preview, now and with these values in the draft.
        {!calibration.settled && ' Fit and draws had not quite come to agree when the rounds were over.'}
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
