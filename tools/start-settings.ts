import { readTrustedProxies } from '@waveguide/auth';

/** What `npm start` is told by the environment, checked. */
export interface StartSettings {
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Signs sessions; null if this checkout makes one of its own. */
  readonly secret: string | null;
  /** The address that people open; null if it follows from host and port. */
  readonly baseUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 3000;
/** As libs/auth asks for. */
const SHORTEST_SECRET = 32;

function portOf({ PORT: text }: Environment): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${text}: a port from 1 to 65535 is expected.`);
  return port;
}

function secretOf({ BETTER_AUTH_SECRET: text }: Environment): string | null {
  if (text === undefined) return null;
  if (text.length >= SHORTEST_SECRET) return text;
  const what = text.trim() === '' ? 'is empty' : `has ${text.length} characters`;
  throw new Error(
    `BETTER_AUTH_SECRET ${what}: at least ${SHORTEST_SECRET} are expected (openssl rand -hex 32). Leave it unset, and this checkout makes one of its own.`,
  );
}

/** An address of people's; an empty one is none, as compose files hand it on. */
function addressOf(environment: Environment, name: 'BETTER_AUTH_URL' | 'PUBLIC_URL'): string | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`${name} is ${text}: an address such as https://waveguide.example is expected.`);
  return text;
}

/**
 * Reads the settings before anything is started.
 * @throws Error with a sentence that names the setting at fault and says what is expected
 */
export function startSettings(environment: Environment): StartSettings {
  const proxies = readTrustedProxies(environment.TRUSTED_PROXIES);
  if (!proxies.ok) throw new Error(proxies.error);
  addressOf(environment, 'PUBLIC_URL');
  return {
    host: environment.HOST === undefined || environment.HOST === '' ? '127.0.0.1' : environment.HOST,
    port: portOf(environment),
    secret: secretOf(environment),
    baseUrl: addressOf(environment, 'BETTER_AUTH_URL'),
  };
}
