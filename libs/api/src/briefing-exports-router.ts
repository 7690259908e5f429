import { cancelExportCommand, startExportsCommand } from './briefing-export-commands';
import { exportsQuery } from './briefing-export-queries';
import {
  cancelExportInputSchema,
  cancelledExportSchema,
  exportListSchema,
  listExportsInputSchema,
  startedExportsSchema,
  startExportsInputSchema,
} from './briefing-export-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const briefingExportsRouter = router({
  start: procedure('briefings.write', { input: startExportsInputSchema, output: startedExportsSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await startExportsCommand(ctx, input)),
  ),

  list: procedure('briefings.read', { input: listExportsInputSchema, output: exportListSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await exportsQuery(ctx, input.id)),
  ),

  cancel: procedure('briefings.write', { input: cancelExportInputSchema, output: cancelledExportSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await cancelExportCommand(ctx, input.exportId)),
  ),
});
