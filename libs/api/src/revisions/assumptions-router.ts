import {
  assumptionFileSchema,
  exportAssumptionsInputSchema,
  importPreviewSchema,
  previewImportInputSchema,
} from './assumption-file-schema';
import { exportAssumptionsQuery, previewImportQuery } from './assumption-files';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const assumptionsRouter = router({
  export: procedure('forecasts.read', { input: exportAssumptionsInputSchema, output: assumptionFileSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await exportAssumptionsQuery(ctx, input)),
  ),

  /** Changes nothing on the server; a mutation because a file does not fit into the address of a query. */
  previewImport: procedure('assumptions.import', {
    input: previewImportInputSchema,
    output: importPreviewSchema,
  }).mutation(async ({ ctx, input }) => valueOrThrow(await previewImportQuery(ctx, input))),
});
