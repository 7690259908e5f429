import { assumptionFileSchema } from '../revisions/assumption-file-schema';
import { scenarioAtSchema } from '../trpc/request-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';
import { consensusQuery } from './consensus-query';
import { rowsFileQuery } from './file-query';
import { rowsQuery } from './rows-query';
import {
  consensusInputSchema,
  publishedConsensusSchema,
  publishedRowsSchema,
  rowsFileInputSchema,
  rowsInputSchema,
  scorecardsSchema,
} from './schema';
import { scorecardsQuery } from './scorecards-query';

/** Other people's figures: consensus, the table of every row, and how forecasts did. */
export const publishedRouter = router({
  consensus: procedure('published.read', { input: consensusInputSchema, output: publishedConsensusSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await consensusQuery(ctx, input)),
  ),
  rows: procedure('published.read', { input: rowsInputSchema, output: publishedRowsSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await rowsQuery(ctx, input)),
  ),
  /** The rows of a filter as a file, at most as many as the ledger has. */
  file: procedure('published.read', { input: rowsFileInputSchema, output: assumptionFileSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await rowsFileQuery(ctx, input)),
  ),
  scorecards: procedure('published.read', { input: scenarioAtSchema, output: scorecardsSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await scorecardsQuery(ctx, input)),
  ),
});
