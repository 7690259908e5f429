import { cancelExportCommand, startExportsCommand } from './export-commands';
import { exportsQuery } from './export-queries';
import {
  cancelExportInputSchema,
  cancelledExportSchema,
  exportListSchema,
  listExportsInputSchema,
  startedExportsSchema,
  startExportsInputSchema,
} from './export-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const briefingExportsRouter = router({
  start: procedure('briefings.write', { input: startExportsInputSchema, output: startedExportsSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await startExportsCommand(ctx, input)),
  ),

  list: procedure('briefings.read', { input: listExportsInputSchema, output: exportListSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await exportsQuery(ctx, input)),
  ),

  cancel: procedure('briefings.write', { input: cancelExportInputSchema, output: cancelledExportSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await cancelExportCommand(ctx, input.exportId)),
  ),
});
