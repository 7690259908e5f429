import type { UnitId } from './unit-table';
import { unit } from './unit';
import { ladderOf } from './unit-ladder';

/** What people write for a unit, beyond its symbol, with the factor to the unit itself. */
const ALIASES: Partial<Readonly<Record<UnitId, Readonly<Record<string, number>>>>> = {
  ports: { port: 1 },
  units: { unit: 1, pcs: 1, modules: 1 },
  'units/month': { 'units per month': 1, '/month': 1, 'per month': 1 },
  'USD/port': { '/port': 1, 'per port': 1 },
  'USD/unit': { '/unit': 1, 'per unit': 1 },
  'USD/switch': { '/switch': 1, 'per switch': 1 },
  'USD/kWh': { '/kWh': 1, 'per kWh': 1 },
  'USD/port-hour': { '/port-hour': 1, 'per port-hour': 1 },
  'fraction/yr': { '/yr': 1, '/year': 1, 'a year': 1, 'per year': 1, 'p.a.': 1 },
  'fraction/doubling': { '/doubling': 1, 'per doubling': 1 },
  years: { year: 1, yr: 1, yrs: 1, y: 1 },
  'per-year': { '/yr': 1, '/year': 1, 'a year': 1, '1/yr': 1 },
  hours: { hour: 1, h: 1, hrs: 1, hr: 1 },
  'device-hours': { 'device hours': 1 },
  x: { '×': 1, times: 1 },
  'W/cm2': { 'W/cm2': 1 },
  Gbps: { 'Gb/s': 1, 'Gbit/s': 1, G: 1, 'Tb/s': 1e3, 'Tbit/s': 1e3, T: 1e3 },
  'Gbps/lane': { 'Gb/s/lane': 1, G: 1, Gbps: 1, 'Gb/s': 1, 'G/lane': 1 },
  Tbps: { 'Gb/s': 1e-3, 'Gbit/s': 1e-3, G: 1e-3, 'Tb/s': 1, 'Tbit/s': 1, T: 1 },
  'Tbps/mm': { 'Tb/s/mm': 1 },
  'GWh/yr': { GWh: 1, 'GWh/year': 1, 'GWh a year': 1, TWh: 1e3, MWh: 1e-3 },
  degC: { degC: 1, C: 1 },
  m: { metres: 1, metre: 1, meters: 1 },
  nm: { nanometres: 1 },
};

/**
 * Factor from what was written behind a number to the unit itself: "GW" behind a value in MW is 1,000. Null for a text that does not
 * name this unit. Case counts for symbols (mW is not MW), not for words of four letters or more.
 */
export function aliasFactor(text: string, id: UnitId): number | null {
  const own = unit(id);
  if (text === '' || text === own.symbol || text === id || text === own.name) return 1;
  const ladder = ladderOf(id);
  const rung = ladder.find(({ symbol }) => symbol === text);
  const base = ladder.find(({ symbol }) => symbol === own.symbol);
  if (rung !== undefined && base !== undefined) return rung.factor / base.factor;
  const aliases = ALIASES[id] ?? {};
  if (Object.hasOwn(aliases, text)) return aliases[text] ?? null;
  const word = text.toLowerCase();
  if (word.length < 4) return null;
  if (word === own.symbol.toLowerCase() || word === own.name.toLowerCase()) return 1;
  return Object.hasOwn(aliases, word) ? (aliases[word] ?? null) : null;
}
