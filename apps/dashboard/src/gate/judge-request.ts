import { RateLimit, type Rate } from './rate-limit';

/** Largest body of a form and of whoever has no account, in bytes: a password, a name, a question. */
export const FORM_LIMIT_BYTES = 64_000;
/** Largest body of all, which procedures take from people with an account only (see `BODY_LIMIT_BYTES` of @waveguide/api). */
export const MOST_BODY_BYTES = 8_000_000;

/** What one network address may ask: pages with all their parts, and what writes or is long. A whole office may stand behind one. */
const READING: Rate = { burst: 1200, perSecond: 40 };
const SENDING: Rate = { burst: 240, perSecond: 8 };

/** What is known of a request before anything of its body is read. */
export interface RequestHead {
  readonly method: string;
  /** Without its query. */
  readonly pathname: string;
  /** `Content-Length`; null if the request does not state it. */
  readonly contentLength: string | null;
  /** Whether it comes in pieces of unknown number (`Transfer-Encoding`). */
  readonly chunked: boolean;
  /** The client's network address. */
  readonly address: string;
  /** Whether it carries a session's cookie, true or not: who carries none has no account to us. */
  readonly hasSession: boolean;
}

/** Why a request is not let in, in words. */
export interface Refusal {
  readonly status: 411 | 413 | 429;
  readonly message: string;
  /** Seconds after which it may come again; null if coming again does not help. */
  readonly retryAfter: number | null;
}

/** Procedures have limits of their own, by who asks. */
export const isProcedure = (pathname: string): boolean => pathname === '/api/trpc' || pathname.startsWith('/api/trpc/');
/** Scripts, styles and faces of the build: files that cost nothing. */
const isAsset = (pathname: string): boolean => pathname.startsWith('/_next/static/');

/** Decides by its head whether a request is let in: by how large it says it is, and by how often its address asks. */
export class RequestJudge {
  readonly #reading = new RateLimit(READING);
  readonly #sending = new RateLimit(SENDING);

  /** @param now in milliseconds, never going back */
  judge(request: RequestHead, now: number): Refusal | null {
    if (isAsset(request.pathname)) return null;
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const wait = (reads ? this.#reading : this.#sending).take(request.address, now);
    if (wait > 0) {
      return {
        status: 429,
        retryAfter: wait,
        message: `Too many requests came from this network address. Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then try again.`,
      };
    }
    return sizeRefusal(request);
  }
}

function sizeRefusal({ pathname, contentLength, chunked, hasSession }: RequestHead): Refusal | null {
  if (chunked) {
    return {
      status: 411,
      retryAfter: null,
      message: 'This request does not say how large it is. Send it with a Content-Length.',
    };
  }
  const ofProcedure = isProcedure(pathname);
  const limit = ofProcedure && hasSession ? MOST_BODY_BYTES : FORM_LIMIT_BYTES;
  if (contentLength === null || Number(contentLength) <= limit) return null;
  const text = limit < 1_000_000 ? `${limit / 1000} kB` : `${limit / 1_000_000} MB`;
  const advice = ofProcedure && !hasSession ? ' More is taken from people who have signed in.' : '';
  return {
    status: 413,
    retryAfter: null,
    message: `This is larger than ${text}, so nothing of it was read or saved.${advice}`,
  };
}
