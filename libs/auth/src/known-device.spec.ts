import { randomBytes } from 'node:crypto';
import { KNOWN_DEVICE_SECONDS, knownDevice, markDevice } from './known-device';

const secret = 's'.repeat(43);
const now = new Date('2026-11-29T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const mark = markDevice('grace@example.com', { secret, now, randomBytes });
const sent = (value: string, name = mark.name) => new Headers({ cookie: `a=b; ${name}=${value}; c=d` });

describe('a known device', () => {
  it('is known for a year to the account that signed in on it, however its address is typed', () => {
    const id = knownDevice(sent(mark.value), 'grace@example.com', { secret, now });
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(knownDevice(sent(mark.value), ' Grace@Example.COM ', { secret, now })).toBe(id);
    const year = KNOWN_DEVICE_SECONDS * 1000;
    expect(knownDevice(sent(mark.value), 'grace@example.com', { secret, now: later(year - 1) })).toBe(id);
    expect(knownDevice(sent(mark.value), 'grace@example.com', { secret, now: later(year) })).toBeNull();
  });

  it('is unknown to every other account, under another secret and without its cookie', () => {
    const ada = markDevice('ada@example.com', { secret, now, randomBytes });
    expect(knownDevice(sent(mark.value), 'ada@example.com', { secret, now })).toBeNull();
    expect(knownDevice(sent(mark.value, ada.name), 'ada@example.com', { secret, now })).toBeNull();
    expect(knownDevice(sent(mark.value), 'grace@example.com', { secret: `${secret}.`, now })).toBeNull();
    expect(knownDevice(new Headers(), 'grace@example.com', { secret, now })).toBeNull();
  });

  it.each([
    ['another device', mark.value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
    ['a later end', mark.value.replace(/\.(\d)/, (_, digit: string) => `.${(Number(digit) + 1) % 10}`)],
    ['no signature', mark.value.replace(/\.[^.]*$/, '.')],
    ['nonsense', '%E0%A4%A'],
    ['nothing', ''],
  ])('is not made up by %s', (_, value) => {
    expect(knownDevice(sent(value), 'grace@example.com', { secret, now })).toBeNull();
  });

  it('is a fresh one with every sign-in, and its cookie names nobody in the open', () => {
    const other = markDevice('grace@example.com', { secret, now, randomBytes });
    expect(other.name).toBe(mark.name);
    expect(other.value.split('.')[0]).not.toBe(mark.value.split('.')[0]);
    expect(`${mark.name}=${mark.value}`).not.toMatch(/grace|example/i);
  });
});
