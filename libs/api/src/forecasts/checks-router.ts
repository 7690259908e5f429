import { listEstimates, listObservations } from '@waveguide/db';
import { ledgerConsistency } from '@waveguide/forecasts';
import { checkEvidenceSchema, consistencySchema } from './consistency-schema';
import { ledgerCheckReport } from './ledger-check-report';
import { loadRevision } from '../model/load-revision';
import { nothingSchema, scenarioAtSchema } from '../trpc/request-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const checksRouter = router({
  /** The ledger's figures that a forecast is held against, for checks of a draft in the browser. */
  evidence: procedure('forecasts.read', { input: nothingSchema, output: checkEvidenceSchema }).query(
    async ({ ctx: { client } }) => ({
      figures: [...(await listEstimates(client)), ...(await listObservations(client))],
    }),
  ),

  revision: procedure('forecasts.read', { input: scenarioAtSchema, output: consistencySchema }).query(
    async ({ ctx: { client }, input }) => {
      const { stamp, summary } = valueOrThrow(await loadRevision(client, input));
      const figures = [...(await listEstimates(client)), ...(await listObservations(client))];
      return {
        stamp,
        ledgerCheck: ledgerCheckReport({ summary, figures }, stamp.scenarioName),
        checks: ledgerConsistency({ summary, figures }),
      };
    },
  ),
});
