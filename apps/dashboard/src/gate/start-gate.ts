import { gateRefusal } from '@waveguide/api';
import { readTrustedProxies } from '@waveguide/auth';
import { Gate } from './open-gate';

const isHttps = (address: string | undefined): boolean => address?.startsWith('https:') === true;

/**
 * Puts the gate before this process's web server.
 * @throws Error if `TRUSTED_PROXIES` cannot be read
 */
export function startGate(environment: Readonly<Record<string, string | undefined>> = process.env): void {
  const trusted = readTrustedProxies(environment.TRUSTED_PROXIES);
  if (!trusted.ok) throw new Error(trusted.error);
  new Gate({
    trusted: trusted.value,
    isHttps: isHttps(environment.BETTER_AUTH_URL) || isHttps(environment.PUBLIC_URL),
    now: () => performance.now(),
    procedureRefusal: gateRefusal,
  }).open();
}
