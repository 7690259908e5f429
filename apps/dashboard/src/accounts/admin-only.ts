import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { ApiCaller } from '@waveguide/api';
import { api } from '../trpc/server';

/** The API for an administrator; a visitor is led to sign in, and to anybody else the page is not there. */
export async function adminApi(path: string): Promise<ApiCaller> {
  const caller = await api();
  const me = await caller.session.me();
  if (me.kind === 'visitor') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!me.permissions.includes('users.read')) notFound();
  return caller;
}
