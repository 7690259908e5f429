import { err, ok, type Result } from '@waveguide/quantity';
import { basisLabel } from './basis';
import { metricLabel } from './metric';
import type { LedgerFigure } from './published-estimate';
import { scope } from './scope';

/** The first thing in which two figures differ, with a sentence for the reader. */
export interface Incompatibility {
  readonly differsIn: 'metric' | 'unit' | 'scope' | 'basis';
  readonly message: string;
}

/** What has to be equal before two figures may be drawn as one series, added, divided or scored against each other. */
export type FigureKind = Pick<LedgerFigure, 'metric' | 'unit' | 'scopeKey' | 'basis'>;

/** Whether two figures count the same thing in the same way (equal metric, unit, scope key and basis). */
export function compatible(a: FigureKind, b: FigureKind): Result<true, Incompatibility> {
  if (a.metric !== b.metric) {
    return err({
      differsIn: 'metric',
      message: `${metricLabel(a.metric)} is not ${metricLabel(b.metric).toLowerCase()}.`,
    });
  }
  if (a.unit !== b.unit) return err({ differsIn: 'unit', message: `One is in ${a.unit}, the other in ${b.unit}.` });
  if (a.scopeKey !== b.scopeKey) {
    return err({
      differsIn: 'scope',
      message: `They count different things: "${scope(a.scopeKey).label}" and "${scope(b.scopeKey).label}".`,
    });
  }
  if (a.basis !== b.basis) {
    return err({
      differsIn: 'basis',
      message: `They sum over different spans: ${basisLabel(a.basis)} and ${basisLabel(b.basis)}.`,
    });
  }
  return ok(true);
}
