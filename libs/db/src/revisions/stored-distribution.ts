import { validateDistribution, type Distribution } from '@waveguide/probability';
import { distribution1 } from '@waveguide/probability/stored';

/**
 * A distribution out of stored JSON.
 * @throws RangeError where it is none: what is stored was validated before, so this is a fault and no input
 */
export function parseDistribution(json: unknown): Distribution {
  const distribution = distribution1.parse(json);
  const valid = validateDistribution(distribution);
  if (!valid.ok) throw new RangeError(`A stored distribution is invalid: ${valid.error.message}`);
  return valid.value;
}
