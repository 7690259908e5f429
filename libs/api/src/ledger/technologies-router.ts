import { z } from 'zod';
import { claimSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { comparisonQuery } from './technology-comparison-query';
import { technologyComparisonSchema } from './technology-comparison-schema';
import { nothingSchema } from '../trpc/request-schema';
import {
  challengeSchema,
  integrationMethodSchema,
  laserApproachSchema,
  ordinalScaleSchema,
  picPlatformSchema,
  technologyAttributeSchema,
  technologySchema,
} from '@waveguide/technologies/schema';
import {
  challengesQuery,
  claimsQuery,
  integrationMethodsQuery,
  laserApproachesQuery,
  picPlatformsQuery,
  technologiesQuery,
} from './technology-queries';
import { procedure, router } from '../trpc/procedures';

/** Every list comes with the sources that it cites, so that a page needs no second question. */
const sources = z.array(sourceLineSchema);
const input = nothingSchema;

export const technologiesRouter = router({
  list: procedure('technologies.read', {
    input,
    output: z.object({
      technologies: z.array(technologySchema),
      commonAttributes: z.array(technologyAttributeSchema),
      scales: z.array(ordinalScaleSchema),
      sources,
    }),
  }).query(({ ctx }) => technologiesQuery(ctx.client)),
  matrix: procedure('technologies.read', { input, output: technologyComparisonSchema }).query(({ ctx }) =>
    comparisonQuery(ctx.client),
  ),
  picPlatforms: procedure('technologies.read', {
    input,
    output: z.object({ platforms: z.array(picPlatformSchema), sources }),
  }).query(({ ctx }) => picPlatformsQuery(ctx.client)),
  integrationMethods: procedure('technologies.read', {
    input,
    output: z.object({ methods: z.array(integrationMethodSchema), sources }),
  }).query(({ ctx }) => integrationMethodsQuery(ctx.client)),
  laserApproaches: procedure('technologies.read', {
    input,
    output: z.object({ approaches: z.array(laserApproachSchema), sources }),
  }).query(({ ctx }) => laserApproachesQuery(ctx.client)),
  challenges: procedure('technologies.read', {
    input,
    output: z.object({ challenges: z.array(challengeSchema), sources }),
  }).query(({ ctx }) => challengesQuery(ctx.client)),
  claims: procedure('technologies.read', {
    input,
    output: z.object({ claims: z.array(claimSchema), sources }),
  }).query(({ ctx }) => claimsQuery(ctx.client)),
});
