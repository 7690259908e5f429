import {
  calibrate,
  goalProposals,
  goalSeek,
  type Calibration,
  type CalibrationPoint,
  type CalibrationProblem,
  type EntityId,
  type GoalProposal,
  type GoalProposalProblem,
  type GoalSeek,
  type MarketModel,
  type OutputName,
  type PreviewStart,
  type ValuePairs,
} from '@waveguide/forecasts';
import type { Result } from '@waveguide/quantity';

/** What the helpers work on: a draft, as a message to a worker can carry it. */
export interface AnalysisGround {
  readonly model: MarketModel;
  readonly definitions: PreviewStart['definitions'];
  readonly values: ValuePairs;
}

/** What a helper asks. */
export type AnalysisQuestion =
  | {
      readonly kind: 'goal-seek';
      readonly ground: AnalysisGround;
      readonly key: string;
      readonly output: OutputName;
      readonly entity: EntityId;
      readonly year: number;
      readonly target: number;
    }
  | {
      readonly kind: 'calibration';
      readonly ground: AnalysisGround;
      readonly keys: readonly string[];
      readonly points: readonly CalibrationPoint[];
    };

/** What it gets back. */
export type AnalysisAnswer =
  | {
      readonly kind: 'goal-seek';
      readonly found: GoalSeek;
      /** What putting it into the draft would do; null where nothing was found. */
      readonly proposals: Result<readonly GoalProposal[], GoalProposalProblem> | null;
    }
  | { readonly kind: 'calibration'; readonly result: Result<Calibration, CalibrationProblem> }
  | { readonly kind: 'failure'; readonly message: string };

/** Runs one helper over a draft; what goes wrong comes back in words. */
export function analyse(question: AnalysisQuestion): AnalysisAnswer {
  const { model, definitions, values: pairs } = question.ground;
  const values = new Map(pairs);
  try {
    if (question.kind === 'calibration') {
      const { keys, points } = question;
      return { kind: 'calibration', result: calibrate({ model, definitions, values, keys, points }) };
    }
    const { key, output, entity, year, target } = question;
    const request = { model, definitions, values, key, output, entity, year, target };
    const found = goalSeek(request);
    return { kind: 'goal-seek', found, proposals: found.kind === 'found' ? goalProposals(request, found.value) : null };
  } catch (error) {
    return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
  }
}
