import { countAuditEvents, listAuditEvents } from '@waveguide/db';
import { auditListInputSchema, auditListSchema } from './audit-schema';
import { procedure, router } from '../trpc/procedures';

export const auditRouter = router({
  list: procedure('audit.read', { input: auditListInputSchema, output: auditListSchema }).query(
    async ({ ctx, input }) => {
      // One more than asked for tells whether there is another page.
      const found = await listAuditEvents(ctx.client, { ...input, limit: input.limit + 1 });
      const events = found
        .slice(0, input.limit)
        .map((event) => ({ ...event, detail: event.detail && { ...event.detail } }));
      const total = await countAuditEvents(ctx.client, input);
      return { events, next: found.length > input.limit ? (events.at(-1)?.id ?? null) : null, total };
    },
  ),
});
