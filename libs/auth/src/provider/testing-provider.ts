import { createHash, createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody as the provider knows them. */
export interface TestPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
  readonly name?: string;
}

/** What a provider can do instead of answering a call: say nothing, say it drop by drop, say too much, send elsewhere, or fail. */
export type TestFault = 'silent' | 'dripping' | 'huge' | 'elsewhere' | 'failing' | 'not-json';

export type TestCall = 'discovery' | 'keys' | 'token' | 'userinfo';

/** A small OpenID Connect provider on the loopback, with real keys, codes and signatures, that does wrong what it is told to. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is signed in there. */
  person: TestPerson;
  /** How it signs: with its own key, with one that it does not publish, with the client's secret, or not at all. */
  signing: 'own' | 'forged' | 'secret' | 'none';
  /** Claims of the ID token in the place of right ones. */
  claims: Readonly<Record<string, unknown>>;
  /** Tells of the person only if it is asked, and not in the token. */
  tellsOnlyWhenAsked: boolean;
  /** What it tells then, in the place of what is right. */
  told: Readonly<Record<string, unknown>>;
  /** Fields of the discovery document in the place of right ones. */
  document: Readonly<Record<string, unknown>>;
  /** The one proof of a client that it takes. */
  proof: 'client_secret_basic' | 'client_secret_post';
  readonly faults: Map<TestCall, TestFault>;
  /** Calls that it was asked for, in order. */
  readonly calls: TestCall[];
  /** Does everything right again. */
  behave(): void;
  close(): Promise<void>;
}

interface Grant {
  readonly challenge: string;
  readonly nonce: string | null;
  readonly redirectUri: string;
}

const CALLS: Readonly<Record<string, TestCall>> = {
  '/.well-known/openid-configuration': 'discovery',
  '/jwks': 'keys',
  '/token': 'token',
  '/userinfo': 'userinfo',
};

const RIGHT = {
  signing: 'own',
  claims: {},
  tellsOnlyWhenAsked: false,
  told: {},
  document: {},
  proof: 'client_secret_basic',
} as const;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: http.IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const json = (response: http.ServerResponse, value: object, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

function misbehave(fault: TestFault, response: http.ServerResponse): void {
  switch (fault) {
    case 'silent':
      return;
    case 'dripping': {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"issuer":"');
      const drops = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drops));
      return;
    }
    case 'huge':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('[]'.padEnd(300_000));
    case 'elsewhere':
      return void response.writeHead(302, { location: '/jwks' }).end();
    case 'failing':
      return void response.writeHead(503).end();
    case 'not-json':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>');
  }
}

export async function startTestProvider(person: TestPerson): Promise<TestProvider> {
  const [published, hidden] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const grants = new Map<string, Grant>();
  const jwk = { ...published!.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' };

  const signed = (claims: object) => {
    const alg = { own: 'RS256', forged: 'RS256', secret: 'HS256', none: 'none' }[provider.signing];
    const text = `${encode({ alg, kid: 'k1', typ: 'JWT' })}.${encode(claims)}`;
    switch (provider.signing) {
      case 'none':
        return `${text}.`;
      case 'secret':
        return `${text}.${createHmac('sha256', provider.clientSecret).update(text).digest('base64url')}`;
      default: {
        const { privateKey } = provider.signing === 'own' ? published! : hidden!;
        return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
      }
    }
  };

  const authorize = (query: URLSearchParams, response: http.ServerResponse) => {
    const redirectUri = query.get('redirect_uri') ?? '';
    const fine =
      query.get('client_id') === provider.clientId &&
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      (query.get('scope') ?? '').split(' ').includes('openid');
    if (!fine) return void response.writeHead(400).end();
    const code = randomUUID();
    grants.set(code, { challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce'), redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = await bodyOf(request);
    const basic = `Basic ${Buffer.from(`${provider.clientId}:${provider.clientSecret}`).toString('base64')}`;
    const proved =
      provider.proof === 'client_secret_basic'
        ? request.headers.authorization === basic
        : body.get('client_id') === provider.clientId && body.get('client_secret') === provider.clientSecret;
    if (!proved) return void json(response, { error: 'invalid_client' }, 401);
    const code = body.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256').update(body.get('code_verifier') ?? '');
    const fits = grant?.redirectUri === body.get('redirect_uri') && grant?.challenge === challenge.digest('base64url');
    if (!fits) return void json(response, { error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: provider.issuer,
      aud: provider.clientId,
      iat: now,
      exp: now + 300,
      nonce: grant?.nonce,
      ...(provider.tellsOnlyWhenAsked ? { sub: provider.person.sub } : provider.person),
      ...provider.claims,
    };
    json(response, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: signed(claims) });
  };

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', provider.issuer);
    if (pathname === '/authorize') return authorize(searchParams, response);
    const call = CALLS[pathname];
    if (call === undefined) return response.writeHead(404).end();
    provider.calls.push(call);
    const fault = provider.faults.get(call);
    if (fault !== undefined) return misbehave(fault, response);
    switch (call) {
      case 'discovery':
        return json(response, {
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/authorize`,
          token_endpoint: `${provider.issuer}/token`,
          userinfo_endpoint: `${provider.issuer}/userinfo`,
          jwks_uri: `${provider.issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
          ...provider.document,
        });
      case 'keys':
        return json(response, { keys: [jwk] });
      case 'token':
        return void token(request, response);
      case 'userinfo':
        if (request.headers.authorization !== 'Bearer access') return response.writeHead(401).end();
        return json(response, { ...provider.person, ...provider.told });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const provider: TestProvider = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'waveguide',
    clientSecret: randomUUID(),
    ...RIGHT,
    person,
    faults: new Map(),
    calls: [],
    behave: () => {
      Object.assign(provider, RIGHT, { person });
      provider.faults.clear();
      provider.calls.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return provider;
}
