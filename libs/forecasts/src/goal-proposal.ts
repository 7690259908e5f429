import { quantileFunction } from '@waveguide/probability';
import { err, formatQuantity, ok, type Result } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import { TOTAL_PORTS_DRIVER, driversOf } from './driver';
import type { GoalSeekRequest } from './goal-seek';
import { unitOfOutput } from './market-output';
import { describeOutput } from './output-description';
import { shiftedDistribution, type ShiftedDistribution } from './shifted-distribution';

/** What finding a goal proposes for one assumption. */
export interface GoalProposal extends ShiftedDistribution {
  readonly key: string;
}

/** Why a found value cannot become a distribution; `message` is a sentence for the reader. */
export interface GoalProposalProblem {
  readonly key: string;
  readonly message: string;
}

/**
 * The distributions that put a found goal into a draft: each P50 at its found value, with the spread it had. For the path of total ports
 * the value is a level, and every year's P50 moves to its own quantile there.
 * @throws RangeError where an assumption of the driver has no value or definition
 */
export function goalProposals(
  request: GoalSeekRequest,
  value: number,
): Result<readonly GoalProposal[], GoalProposalProblem> {
  const path = request.key === TOTAL_PORTS_DRIVER;
  const keys = path
    ? driversOf(request.model).flatMap((driver) => (driver.key === TOTAL_PORTS_DRIVER ? driver.assumptionKeys : []))
    : [request.key];
  const proposals: GoalProposal[] = [];
  for (const key of keys) {
    const { distribution, definition } = assumptionOf(key, request);
    const p50 = path ? quantileFunction(distribution)(value) : value;
    const shifted = shiftedDistribution(distribution, p50, definition);
    if (!shifted.ok) return err({ key, message: `${definition.name}: ${shifted.error.message}` });
    proposals.push({ key, ...shifted.value });
  }
  return ok(proposals);
}

function assumptionOf(
  key: string,
  o: { readonly values: AssumptionValues; readonly definitions: readonly AssumptionDefinition[] },
) {
  const distribution = o.values.get(key);
  const definition = o.definitions.find((candidate) => candidate.key === key);
  if (distribution === undefined || definition === undefined)
    throw new RangeError(`Assumption ${key} has no value or no definition.`);
  return { distribution, definition };
}

/** What was sought, as the reason of the draft's change: "Goal seek: revenue of CPO in 2030 is to be $20B, all others at P50." */
export function goalRationale({ model, output, entity, year, target }: GoalSeekRequest): string {
  const sought = formatQuantity(target, unitOfOutput(output), { digits: 3 });
  return `Goal seek: ${describeOutput(model, { output, entity, year })} is to be ${sought}, all other assumptions at P50.`;
}
