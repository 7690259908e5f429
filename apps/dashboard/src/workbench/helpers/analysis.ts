import {
  calibrateToDraws,
  goalProposals,
  goalSeek,
  type AssumptionDefinition,
  type CalibratedParameter,
  type CalibrationPoint,
  type CalibrationProblem,
  type DrawnCalibration,
  type EntityId,
  type GoalProposalProblem,
  type GoalProposals,
  type GoalSeek,
  type MarketModel,
  type OutputName,
  PREVIEW_DRAW_COUNT,
  type PreviewStart,
  type RankCorrelation,
  type ValuePairs,
} from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import type { Result } from '@waveguide/quantity';
import { calibratedEdit } from './calibration-edits';

/** What the helpers work on: a draft, as a message to a worker can carry it. */
export interface AnalysisContext {
  readonly model: MarketModel;
  readonly definitions: PreviewStart['definitions'];
  readonly values: ValuePairs;
  /** What is published of them: it says which values are plausible. */
  readonly published: ValuePairs;
  /** Of the published revision, so that the draws are the preview's. */
  readonly seed: number;
  /** Of the published revision's run. */
  readonly recordDrawCount: number;
  /** Of the draft. */
  readonly correlations: readonly RankCorrelation[];
}

/** What a helper asks. */
export type AnalysisQuestion =
  | {
      readonly kind: 'goal-seek';
      readonly context: AnalysisContext;
      readonly key: string;
      readonly output: OutputName;
      readonly entity: EntityId;
      readonly year: number;
      readonly target: number;
      readonly search: 'plausible' | 'bounds';
      /** Figures of the ledger as outputs of the model. */
      readonly figures: readonly CalibrationPoint[];
    }
  | {
      readonly kind: 'calibration';
      readonly context: AnalysisContext;
      readonly keys: readonly string[];
      readonly points: readonly CalibrationPoint[];
    };

/** What it gets back. */
export type AnalysisAnswer =
  | {
      readonly kind: 'goal-seek';
      readonly found: GoalSeek;
      /** What putting it into the draft would do; null if nothing was found. */
      readonly proposals: Result<GoalProposals, GoalProposalProblem> | null;
    }
  | { readonly kind: 'calibration'; readonly result: Result<DrawnCalibration, CalibrationProblem> }
  | { readonly kind: 'failure'; readonly message: string };

/** What accepting a fitted parameter puts into the draft; null if it is not taken. */
function takenFor(
  parameter: CalibratedParameter,
  o: {
    readonly values: ReadonlyMap<string, Distribution>;
    readonly definitions: readonly AssumptionDefinition[];
  },
): Distribution | null {
  const before = o.values.get(parameter.key);
  const bounds = o.definitions.find(({ key }) => key === parameter.key);
  if (before === undefined || bounds === undefined) return null;
  const edit = calibratedEdit(parameter, { before, bounds });
  return edit.ok ? edit.value.distribution : null;
}

/** Runs one helper over a draft; what goes wrong comes back in words. */
export function analyse(question: AnalysisQuestion): AnalysisAnswer {
  const { published, values: pairs, ...context } = question.context;
  const values = new Map(pairs);
  const drawn = { ...context, values, drawCount: PREVIEW_DRAW_COUNT };
  try {
    if (question.kind === 'calibration') {
      const { keys, points } = question;
      const proposalOf = (parameter: CalibratedParameter) =>
        takenFor(parameter, { values, definitions: context.definitions });
      return { kind: 'calibration', result: calibrateToDraws({ ...drawn, keys, points, proposalOf }) };
    }
    const { key, output, entity, year, target, search, figures: points } = question;
    const asked = { key, output, entity, year, target, search, points };
    const request = { ...drawn, ...asked, published: new Map(published) };
    const found = goalSeek(request);
    return { kind: 'goal-seek', found, proposals: found.kind === 'found' ? goalProposals(request, found) : null };
  } catch (error) {
    return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
  }
}
