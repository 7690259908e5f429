import 'server-only';
import type { ApiContext } from '@waveguide/api';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { apiContext } from '../app/api/services';

/** What the current request runs with, looked up once for all that its page asks. */
export const requestContext = cache(async (): Promise<ApiContext> => {
  const seen = new Headers(await headers());
  // After a server action the page is drawn with the cookies that the action has set; the headers still carry the old ones.
  seen.set('cookie', (await cookies()).toString());
  return apiContext(seen);
});
