import { randomBytes } from 'node:crypto';
import type { DefaultRole } from '../identity-provider';
import { cookieHeaders, BASE_URL, openTestAccounts, type TestAccounts } from '../testing-accounts';
import { CALL_LIMITS } from './bounded-call';
import { finishProviderSignIn, startProviderSignIn, type ProviderEnd, type ProviderSignInServices } from './sign-in';
import { startTestProvider, type TestPerson, type TestProvider } from './testing-provider';

/** What a browser holds between the two halves of a sign-in: the address it is sent back to, and its cookies. */
export interface OnTheWay {
  readonly back: URL;
  readonly headers: Headers;
}

/** Accounts and a provider that people sign in to them with. */
export interface TestSignIn {
  readonly accounts: TestAccounts;
  readonly provider: TestProvider;
  readonly services: ProviderSignInServices;
  /** Waits so long for the provider. */
  patience(milliseconds: number): void;
  /** What the server's log was told. */
  readonly reports: string[];
  /** Goes to the provider and lets it send the browser back. */
  leave(next?: string): Promise<OnTheWay>;
  /** Brings the provider's answer. */
  arrive(way: OnTheWay): Promise<ProviderEnd>;
  /** The whole way that a browser goes. */
  signIn(next?: string): Promise<ProviderEnd>;
  close(): Promise<void>;
}

export const GRACE: TestPerson = {
  sub: 'grace-1',
  email: 'Grace@Example.com',
  email_verified: true,
  name: 'Grace Hopper',
};

export async function openTestSignIn(defaultRole: DefaultRole | null = null): Promise<TestSignIn> {
  const [provider, accounts] = await Promise.all([startTestProvider(GRACE), openTestAccounts()]);
  const { issuer, clientId, clientSecret } = provider;
  const reports: string[] = [];
  const limits = { ...CALL_LIMITS };
  const services: ProviderSignInServices = {
    client: accounts.client,
    auth: accounts.auth,
    provider: { issuer, clientId, clientSecret, name: 'Test', defaultRole },
    baseUrl: BASE_URL,
    secret: 'b'.repeat(43),
    randomBytes,
    report: (detail) => reports.push(detail),
    limits,
  };
  const leave = async (next = '/') => {
    const started = await startProviderSignIn(services, { next, now: accounts.now });
    if (!started.ok) throw new Error(started.error);
    const atProvider = await fetch(started.value.url, { redirect: 'manual' });
    const back = new URL(atProvider.headers.get('location') ?? 'about:blank');
    return { back, headers: cookieHeaders(started.value.cookies) };
  };
  const arrive = ({ back, headers }: OnTheWay) =>
    finishProviderSignIn(services, { parameters: back.searchParams, headers, now: accounts.now });
  return {
    accounts,
    provider,
    services,
    patience: (milliseconds) => {
      limits.milliseconds = milliseconds;
    },
    reports,
    leave,
    arrive,
    signIn: async (next) => arrive(await leave(next)),
    close: async () => {
      await accounts.close();
      await provider.close();
    },
  };
}
