import { rebaseCommand, rebasePreviewQuery, parentValuesQuery } from './rebase-queries';
import { revisionSchema } from '../model/revision-schema';
import { changeScenarioCommand, createScenarioCommand } from './scenario-commands';
import {
  createScenarioInputSchema,
  describeScenarioInputSchema,
  listScenariosInputSchema,
  parentValuesSchema,
  rebaseInputSchema,
  rebasePreviewSchema,
  renameScenarioInputSchema,
  scenarioAnswerSchema,
  scenarioIdInputSchema,
  scenarioListSchema,
} from './scenario-schema';
import { scenarioListQuery } from '../forecasts/scenarios-query';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

const change = { output: scenarioAnswerSchema } as const;

export const scenariosRouter = router({
  list: procedure('forecasts.read', { input: listScenariosInputSchema, output: scenarioListSchema }).query(
    ({ ctx, input }) => scenarioListQuery(ctx.client, input),
  ),

  create: procedure('scenarios.write', { input: createScenarioInputSchema, ...change }).mutation(
    async ({ ctx, input }) => valueOrThrow(await createScenarioCommand(ctx, input)),
  ),

  rename: procedure('scenarios.write', { input: renameScenarioInputSchema, ...change }).mutation(
    async ({ ctx, input: { scenarioId, name } }) =>
      valueOrThrow(await changeScenarioCommand(ctx, { scenarioId, change: { kind: 'rename', name } })),
  ),

  describe: procedure('scenarios.write', { input: describeScenarioInputSchema, ...change }).mutation(
    async ({ ctx, input: { scenarioId, description } }) =>
      valueOrThrow(await changeScenarioCommand(ctx, { scenarioId, change: { kind: 'describe', description } })),
  ),

  archive: procedure('scenarios.write', { input: scenarioIdInputSchema, ...change }).mutation(
    async ({ ctx, input: { scenarioId } }) =>
      valueOrThrow(await changeScenarioCommand(ctx, { scenarioId, change: { kind: 'archive' } })),
  ),

  unarchive: procedure('scenarios.write', { input: scenarioIdInputSchema, ...change }).mutation(
    async ({ ctx, input: { scenarioId } }) =>
      valueOrThrow(await changeScenarioCommand(ctx, { scenarioId, change: { kind: 'unarchive' } })),
  ),

  parentValues: procedure('forecasts.read', { input: scenarioIdInputSchema, output: parentValuesSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await parentValuesQuery(ctx, input.scenarioId)),
  ),

  rebasePreview: procedure('forecasts.read', { input: scenarioIdInputSchema, output: rebasePreviewSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await rebasePreviewQuery(ctx, input.scenarioId)),
  ),

  /** Only what a preview showed is accepted: both revisions that it stood on are named. */
  rebase: procedure('scenarios.write', { input: rebaseInputSchema, output: revisionSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await rebaseCommand(ctx, input)),
  ),
});
