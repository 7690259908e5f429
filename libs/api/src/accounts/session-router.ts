import { PERMISSIONS, permissionsOf, ROLES } from '@waveguide/auth';
import { z } from 'zod';
import { nothingSchema } from '../trpc/request-schema';
import { procedure, router } from '../trpc/procedures';

export const meSchema = z.object({
  kind: z.enum(['visitor', 'user']),
  /** By which authors and proposers are told apart; null for a visitor. */
  userId: z.string().nullable(),
  role: z.enum(ROLES),
  /** Null for a visitor. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
});

export const sessionRouter = router({
  me: procedure('session.read', { input: nothingSchema, output: meSchema }).query(({ ctx: { principal } }) => ({
    kind: principal.kind,
    userId: principal.kind === 'user' ? principal.userId : null,
    role: principal.role,
    name: principal.kind === 'user' ? principal.name : null,
    email: principal.kind === 'user' ? principal.email : null,
    permissions: [...permissionsOf(principal)],
  })),
});
