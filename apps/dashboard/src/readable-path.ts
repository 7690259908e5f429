import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Published by Node.js for each request, before anybody else has seen it. */
const REQUEST_START = 'http.server.request.start';

/**
 * A request's target with a path that can be decoded: where percent escapes are incomplete or no UTF-8, as in `/charts/%ff.svg`, the
 * percent signs stand for themselves. Whoever answers the path then says that there is nothing under that name. A query is left as it is:
 * what cannot be decoded there harms nobody.
 */
export function readableTarget(target: string): string {
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  try {
    decodeURIComponent(path);
    return target;
  } catch {
    return `${path.replaceAll('%', '%25')}${target.slice(path.length)}`;
  }
}

/** Next.js answers a path that it cannot decode with a bare 500, before any code of the product is asked. */
export function makePathsReadable(): void {
  subscribe(REQUEST_START, (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    if (request.url !== undefined) request.url = readableTarget(request.url);
  });
}
