import type { Maybe } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import type { Topology } from './topology';

/** What the parts of a network draw. */
export interface NetworkPowerInputs {
  /** Watts of one optical port per 800 Gb/s; other speeds scale with the bit rate. */
  readonly opticsWattsPer800G: number;
  /** Watts of one switch without its optics, or null if nothing is known. */
  readonly switchWattsWithoutOptics: number | null;
  /** Facility watts per watt of equipment (PUE), 1 or more. */
  readonly pue: number;
}

/** Power of a network in MW; facility figures include PUE. */
export interface NetworkPower {
  readonly opticsMW: number;
  readonly opticsFacilityMW: number;
  readonly switchesMW: Maybe<number>;
  readonly networkFacilityMW: Maybe<number>;
}

/**
 * Watts of one port from its energy per bit: 1 pJ/bit · 1 Gb/s = 1 mW, so 5 pJ/bit at 800 Gb/s is 4 W. Bits are
 * counted once per direction.
 */
export function wattsPerPort(energyPicojoulesPerBit: number, portSpeedGbps: number): number {
  return (energyPicojoulesPerBit * portSpeedGbps) / 1000;
}

/**
 * Power of a sized network: optics = optical ports (800G-equivalents) · W per 800G; switches = switches · W each; facility = PUE ·
 * equipment. Switch power is missing, with its reason, where the watts of a switch are not known, and so is the sum.
 * @throws RangeError for negative or non-finite watts, or a PUE below 1
 */
export function networkPower(topology: Topology, inputs: NetworkPowerInputs): NetworkPower {
  const { opticsWattsPer800G, switchWattsWithoutOptics, pue } = inputs;
  for (const watts of [opticsWattsPer800G, switchWattsWithoutOptics ?? 0]) {
    if (!Number.isFinite(watts) || watts < 0) throw new RangeError(`Watts must be 0 or more, not ${watts}.`);
  }
  if (!Number.isFinite(pue) || pue < 1) throw new RangeError(`PUE is at least 1, not ${pue}.`);
  const opticsMW = (topology.opticalPorts800GEquivalent * opticsWattsPer800G) / 1e6;
  const unknown = missing('unknown', 'The power of a switch without its optics was not given.');
  const switchesMW = switchWattsWithoutOptics === null ? null : (topology.switches * switchWattsWithoutOptics) / 1e6;
  return {
    opticsMW,
    opticsFacilityMW: pue * opticsMW,
    switchesMW: switchesMW === null ? unknown : present(switchesMW),
    networkFacilityMW: switchesMW === null ? unknown : present(pue * (opticsMW + switchesMW)),
  };
}
