import { networkPower, wattsPerPort } from './network-power';
import { sizeTopology } from './topology';

const sized = sizeTopology({ hosts: 16, switchRadix: 4, portSpeedGbps: 1600, hostLinksAreOptical: true });
if (!sized.ok) throw new Error(sized.error.message);
const topology = sized.value;

describe('networkPower', () => {
  it('multiplies 800G-equivalent ports, watts and PUE', () => {
    // 96 ports of 1.6T are 192 equivalents: 192 · 15 W = 2,880 W; 20 switches of 500 W are 10,000 W.
    const power = networkPower(topology, { opticsWattsPer800G: 15, switchWattsWithoutOptics: 500, pue: 1.2 });
    expect(power.opticsMW).toBeCloseTo(0.00288, 12);
    expect(power.opticsFacilityMW).toBeCloseTo(0.003456, 12);
    expect(power.switchesMW).toEqual({ kind: 'present', value: 0.01 });
    expect(power.networkFacilityMW).toMatchObject({ kind: 'present', value: expect.closeTo(0.015456, 12) });
  });

  it('leaves the switches out with a reason where their watts are not known', () => {
    const power = networkPower(topology, { opticsWattsPer800G: 15, switchWattsWithoutOptics: null, pue: 1.2 });
    expect(power.switchesMW).toMatchObject({ kind: 'missing', reason: 'unknown' });
    expect(power.networkFacilityMW).toMatchObject({ kind: 'missing', reason: 'unknown' });
  });

  it('throws on watts and PUE that cannot be', () => {
    const inputs = { opticsWattsPer800G: 15, switchWattsWithoutOptics: null, pue: 1.2 };
    expect(() => networkPower(topology, { ...inputs, opticsWattsPer800G: -1 })).toThrow(RangeError);
    expect(() => networkPower(topology, { ...inputs, pue: 0.9 })).toThrow(RangeError);
  });
});

describe('wattsPerPort', () => {
  it('turns pJ/bit into watts: 5 pJ/bit at 800G is 4 W', () => {
    expect(wattsPerPort(5, 800)).toBe(4);
  });
});
