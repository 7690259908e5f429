import type { AttemptOrigin, AttemptPlace, AttemptWait, WaitingRule } from '@waveguide/db';
import { waitText } from '@waveguide/quantity';
import { accountHash, knownDevice, type KnownDeviceOptions } from './known-device';
import { networkOf } from './network-of';

/** Wrong passwords for one account from one network or device. */
export const ACCOUNT_RULE: WaitingRule = { freeTries: 8, firstSeconds: 60, longestSeconds: 900 };
/**
 * Wrong passwords for one account or link from anywhere in the world: far more than people mistype, so that it slows only those who guess
 * from many networks.
 */
export const ANYWHERE_RULE: WaitingRule = { freeTries: 100, firstSeconds: 60, longestSeconds: 900 };

/** Tells the sign-in library that a known device asks. It is set by the server alone; no request of a browser comes there. */
export const KNOWN_DEVICE_HEADER = 'x-waveguide-known-device';

/** The client's network address, as the gate wrote it, as the network that one person has. */
export function requestNetwork(headers: Headers): string {
  return networkOf(headers.get('x-forwarded-for') ?? '');
}

/** From where somebody tries a secret; `rule` is that of their own network or device. */
export interface SecretTry {
  readonly subject: string;
  readonly rule: WaitingRule;
  readonly network: string;
}

/** Where a try is counted that comes from a network: with the network's others, and with all in the world. */
export function placesOfNetwork({ subject, rule, network }: SecretTry): readonly AttemptPlace[] {
  return [
    { subject, rule, origin: { kind: 'network', network } },
    { subject, rule: ANYWHERE_RULE, origin: { kind: 'anywhere' } },
  ];
}

/** Where a try at an account's password is counted. A device on which the account has signed in is counted by itself alone. */
export function placesOfAccount(email: string, headers: Headers, options: KnownDeviceOptions): readonly AttemptPlace[] {
  const subject = accountHash(email);
  const id = knownDevice(headers, email, options);
  if (id !== null) return [{ subject, rule: ACCOUNT_RULE, origin: { kind: 'device', id } }];
  return placesOfNetwork({ subject, rule: ACCOUNT_RULE, network: requestNetwork(headers) });
}

/** Where a try at the current password is counted that somebody makes who is signed in: apart from tries to sign in, which it must not bar. */
export function placesOfSession(userId: string): readonly AttemptPlace[] {
  return [{ subject: accountHash(`current ${userId}`), rule: ACCOUNT_RULE, origin: { kind: 'session' } }];
}

const ORIGIN_WORDS: Readonly<Record<AttemptOrigin['kind'], string>> = {
  network: 'from this address',
  device: 'from this device',
  session: 'on this page',
  anywhere: 'from many addresses',
};

/** What somebody is told who has to wait. `wayIn` is what else helps, as the end of a sentence. */
export function waitSentence({ from, seconds }: AttemptWait, wayIn: string): string {
  return `Too many wrong passwords ${ORIGIN_WORDS[from]}. Try again in ${waitText(seconds)}, or ${wayIn}.`;
}
