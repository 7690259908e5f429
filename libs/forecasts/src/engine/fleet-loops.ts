import type { Offset } from './column-layout';

/** Where the columns of one technology's installed base and power begin, for one year. */
export interface FleetPlaces {
  /** Ports shipped in the year, and the watts of each. */
  readonly shipped: Offset;
  readonly watts: Offset;
  /** Cumulative ports of the first year, the other years following, and before it. */
  readonly ports: Offset;
  readonly portsBefore: Offset;
  /** Running sum of ports times watts, likewise; the year's own is to be filled. */
  readonly energy: Offset;
  readonly energyBefore: Offset;
  readonly megawatts: Offset;
  /** To be filled: ports in service, and their power in MW. */
  readonly base: Offset;
  readonly power: Offset;
}

/** Installed base and power in a year in which no cohort of the model has retired yet. */
export function fillFleetNoneRetired(
  memory: Float64Array,
  count: number,
  at: FleetPlaces & { readonly yearIndex: number },
): void {
  const { shipped, watts, portsBefore, megawatts, base, power, yearIndex } = at;
  const portsNow = at.ports + yearIndex * count;
  const energyNow = at.energy + yearIndex * count;
  const energyUntil = yearIndex === 0 ? at.energyBefore : energyNow - count;
  for (let i = 0; i < count; i++) {
    const energy = memory[energyUntil + i]! + memory[shipped + i]! * memory[watts + i]!;
    memory[energyNow + i] = energy;
    memory[base + i] = memory[portsNow + i]! - memory[portsBefore + i]!;
    memory[power + i] = energy * memory[megawatts + i]!;
  }
}

/**
 * Installed base and power in a year in which cohorts of the model may have retired, by
 * S(t) − S(t − ⌊L⌋) + (L − ⌊L⌋)·(S(t − ⌊L⌋) − S(t − ⌊L⌋ − 1)) on both running sums.
 * @param whole ⌊L⌋ of every draw; `fraction` is where L − ⌊L⌋ begins
 */
export function fillFleetWithRetired(
  memory: Float64Array,
  whole: Int32Array,
  at: FleetPlaces & { readonly yearIndex: number; readonly fraction: Offset },
): void {
  const { shipped, watts, ports, portsBefore, energy, energyBefore, megawatts, base, power, yearIndex, fraction } = at;
  const count = whole.length;
  const portsNow = ports + yearIndex * count;
  const energyNow = energy + yearIndex * count;
  const energyUntil = yearIndex === 0 ? energyBefore : energyNow - count;
  for (let i = 0; i < count; i++) {
    const produced = memory[energyUntil + i]! + memory[shipped + i]! * memory[watts + i]!;
    memory[energyNow + i] = produced;
    const part = memory[fraction + i]!;
    const year = yearIndex - whole[i]!;
    const place = year * count + i;
    const retiredPorts = memory[year >= 0 ? ports + place : portsBefore + i]!;
    const olderPorts = memory[year >= 1 ? ports + place - count : portsBefore + i]!;
    const inService = memory[portsNow + i]! - (retiredPorts + part * (olderPorts - retiredPorts));
    const retiredEnergy = memory[year >= 0 ? energy + place : energyBefore + i]!;
    const olderEnergy = memory[year >= 1 ? energy + place - count : energyBefore + i]!;
    const drawn = produced - (retiredEnergy + part * (olderEnergy - retiredEnergy));
    // A difference of large sums may end a rounding below zero once nothing is left.
    memory[base + i] = inService > 0 ? inService : 0;
    memory[power + i] = drawn > 0 ? drawn * memory[megawatts + i]! : 0;
  }
}

/**
 * Adds what is left of a cohort from before the first year: by L − `passed`, between 0 and `most`.
 * @param years where the service lives L begin
 */
export function addEarlierFleet(
  memory: Float64Array,
  count: number,
  at: {
    readonly years: Offset;
    readonly passed: number;
    readonly most: number;
    readonly ports: Offset;
    readonly megawatts: Offset;
    readonly base: Offset;
    readonly power: Offset;
  },
): void {
  const { years, passed, most, ports, megawatts, base, power } = at;
  for (let i = 0; i < count; i++) {
    const left = memory[years + i]! - passed;
    const counted = left > 0 ? (left < most ? left : most) : 0;
    memory[base + i]! += memory[ports + i]! * counted;
    memory[power + i]! += memory[megawatts + i]! * counted;
  }
}
