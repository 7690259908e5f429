import { distribution1 } from '@waveguide/probability/stored';
import { z } from 'zod';

/** What the dataset offers a scenario in shape 1, which has no number. Frozen: a literal copy, which no change of today's types reaches. */
export const offer1 = z.array(
  z.strictObject({
    key: z.string(),
    distribution: distribution1,
    basis: z.string(),
    rationale: z.string(),
    sourceIds: z.array(z.string()),
  }),
);
export type Offer1 = z.output<typeof offer1>;
