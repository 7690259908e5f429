import 'server-only';
import type { Principal } from '@waveguide/auth';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requestContext } from '../trpc/request-context';
import { isOpenPath } from './open-path';

async function principalIfThere(): Promise<Principal | null> {
  try {
    return (await requestContext()).principal;
  } catch {
    // Without a database nobody can be known; the page says at its place what failed.
    return null;
  }
}

/**
 * Leads a visitor to the sign-in page where the installation shows nothing without an account. The procedures refuse such a
 * visitor anyway; this spares them a page of errors. A prefetch carries no address and is left to the procedures.
 */
export async function requireReading(): Promise<void> {
  const address = (await headers()).get('x-address');
  if (address === null || isOpenPath(address)) return;
  const principal = await principalIfThere();
  if (principal?.kind === 'visitor' && !principal.mayRead) redirect(`/sign-in?next=${encodeURIComponent(address)}`);
}
