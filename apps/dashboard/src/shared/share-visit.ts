import 'server-only';
import { openShare, type ShareVisit } from '@waveguide/api';
import { requestNetwork } from '@waveguide/auth';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { services } from '../app/api/services';

/** The cookie that the right password leaves, for the paths of one link only. */
export const SHARE_COOKIE = 'waveguide-shared';

/** How the current request comes to a link. */
export async function shareVisit(token: string): Promise<ShareVisit> {
  const pass = (await cookies()).get(SHARE_COOKIE)?.value;
  return { token, pass, secret: services().secret, network: requestNetwork(await headers()) };
}

/** What the link opens for the current request, looked up once for its page and the page's head. */
export const openedShare = cache(async (token: string) => openShare(services(), await shareVisit(token)));
