import type { CalibrationPoint } from './calibration-residuals';
import { driversOf } from './driver';
import type { MarketModel } from '../model/market-model';
import { mayBeNegative } from '../model/market-output';

/** Why a calibration cannot start; `message` says what to change. */
export type CalibrationProblem =
  | { readonly code: 'no-assumptions' | 'no-points'; readonly message: string }
  | {
      readonly code: 'not-read' | 'chosen-twice';
      /** The assumption. */
      readonly key: string;
      readonly message: string;
    }
  | {
      readonly code: 'not-positive' | 'weight' | 'no-model-value';
      /** Position of the point. */
      readonly point: number;
      readonly message: string;
    };

/** The first thing that keeps a calibration from starting, or null. */
export function findCalibrationProblem(o: {
  readonly model: MarketModel;
  readonly keys: readonly string[];
  readonly points: readonly CalibrationPoint[];
}): CalibrationProblem | null {
  if (o.keys.length === 0) return { code: 'no-assumptions', message: 'Choose at least one assumption to fit.' };
  if (o.points.length === 0) return { code: 'no-points', message: 'Choose at least one published figure to fit to.' };
  const read = new Set(driversOf(o.model).flatMap(({ assumptionKeys }) => assumptionKeys));
  for (const [position, key] of o.keys.entries()) {
    if (!read.has(key)) return { code: 'not-read', key, message: 'The market model does not use this assumption.' };
    if (o.keys.indexOf(key) < position)
      return { code: 'chosen-twice', key, message: 'This assumption is chosen twice.' };
  }
  for (const [point, { output, value, weight = 1 }] of o.points.entries()) {
    const usable = mayBeNegative(output) ? Number.isFinite(value) && value !== 0 : Number.isFinite(value) && value > 0;
    if (!usable) {
      return { code: 'not-positive', point, message: 'Only figures above 0 can be fitted on a logarithmic scale.' };
    }
    if (!Number.isFinite(weight) || weight <= 0) return { code: 'weight', point, message: 'A weight must be above 0.' };
  }
  return null;
}
