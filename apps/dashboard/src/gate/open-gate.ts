import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { clientAddress, networkOf, type TrustedProxies } from '@waveguide/auth';
import { RequestJudge, isProcedure, type Refusal } from './judge-request';

/** A request whose head is not whole after this, or the whole after the other, is cut off with 408, in milliseconds. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 120_000;
/** A body of which nothing comes for this long is cut off with 408. */
const STALL_TIMEOUT_MS = 20_000;
const YEAR_SECONDS = 31_536_000;

/** Published by Node.js for each request, before anybody else has seen it. */
const REQUEST_START = 'http.server.request.start';

/** As the sign-in library names it, under https with a prefix. */
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?waveguide\.session_token=/;

export interface GateOptions {
  readonly trusted: TrustedProxies;
  /** Whether the address that people open is an https one, so that browsers are to come by https only (HSTS). */
  readonly isHttps: boolean;
  /** Never going back, in milliseconds. */
  readonly now: () => number;
  /** The body of a refusal to a procedure, which its client understands. */
  readonly procedureRefusal: (refusal: Pick<Refusal, 'message'> & { readonly status: number }) => string;
  /** Left out, as above. */
  readonly stallTimeoutMs?: number;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The gate before an HTTP server: who asks is known by the connection or by a trusted proxy and by nobody else's word, what is too large or
 * too frequent is refused before its body is read, and what never ends is cut off.
 */
export class Gate {
  readonly #judge = new RequestJudge();
  readonly #guarded = new WeakSet<Server>();

  constructor(private readonly options: GateOptions) {}

  /** Guards every server of this process from its next request on. */
  open(): void {
    subscribe(REQUEST_START, (message) => {
      const { request, response, server } = message as {
        readonly request: IncomingMessage;
        readonly response: ServerResponse;
        readonly server: Server;
      };
      // Before the listeners of the first request are called, which then find themselves behind the gate.
      this.guard(server);
      this.prepare(request, response);
    });
  }

  /** Puts the gate before the server's own listeners. */
  guard(server: Server): void {
    if (this.#guarded.has(server)) return;
    this.#guarded.add(server);
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    const listeners = server.listeners('request') as Listener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const refusal = this.#refusal(request);
      if (refusal !== null) return this.#refuse(request, response, refusal);
      this.#watchBody(request, response);
      for (const listener of listeners) listener.call(server, request, response);
    });
  }

  /** Writes the client's address where everybody behind the gate reads it, and tells browsers of https. */
  prepare(request: IncomingMessage, response: ServerResponse): void {
    const { trusted, isHttps } = this.options;
    const peer = request.socket.remoteAddress ?? '';
    const given = request.headers['x-forwarded-for'];
    const forwardedFor = Array.isArray(given) ? given.join(',') : (given ?? null);
    request.headers['x-forwarded-for'] = clientAddress({ peer, forwardedFor }, trusted);
    delete request.headers['x-real-ip'];
    delete request.headers.forwarded;
    const saysHttps =
      request.headers['x-forwarded-proto'] === 'https' && trusted.includes(peer.replace(/^::ffff:/i, ''));
    if (isHttps || saysHttps) response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  }

  #refusal({ method = 'GET', url = '/', headers }: IncomingMessage): Refusal | null {
    return this.#judge.judge(
      {
        method,
        pathname: url.split('?', 1)[0] ?? url,
        contentLength: headers['content-length'] ?? null,
        chunked: headers['transfer-encoding'] !== undefined,
        address: networkOf(String(headers['x-forwarded-for'] ?? '')),
        hasSession: SESSION_COOKIE.test(headers.cookie ?? ''),
      },
      this.options.now(),
    );
  }

  /** A body of which nothing comes any more is answered and cut off, whoever waits for it behind the gate. */
  #watchBody(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers['content-length'] === undefined || request.headers['content-length'] === '0') return;
    const ms = this.options.stallTimeoutMs ?? STALL_TIMEOUT_MS;
    request.setTimeout(ms, () => {
      if (request.complete || response.headersSent) return;
      const message = 'The rest of this request did not come in time, so nothing of it was saved. Send it again.';
      this.#refuse(request, response, { status: 408, message, retryAfter: null });
    });
    request.once('end', () => request.setTimeout(0));
  }

  #refuse(
    request: IncomingMessage,
    response: ServerResponse,
    { status, message, retryAfter }: Omit<Refusal, 'status'> & { readonly status: number },
  ): void {
    const ofProcedure = isProcedure((request.url ?? '/').split('?', 1)[0] ?? '/');
    response.writeHead(status, {
      'content-type': ofProcedure ? 'application/json' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      // What is left of the body is not read.
      connection: 'close',
      ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
    });
    response.end(ofProcedure ? this.options.procedureRefusal({ status, message }) : `${message}\n`, () =>
      request.destroy(),
    );
  }
}
