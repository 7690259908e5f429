import fc from 'fast-check';
import type { Topology, TopologyRequest } from './topology';
import { hostCapacities, sizeTopology } from './topology';

const request = (overrides: Partial<TopologyRequest>): TopologyRequest => ({
  hosts: 16,
  switchRadix: 4,
  portSpeedGbps: 800,
  hostLinksAreOptical: true,
  ...overrides,
});

function sized(overrides: Partial<TopologyRequest>): Topology {
  const result = sizeTopology(request(overrides));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('sizeTopology', () => {
  it('builds the k = 4 fat tree of Al-Fares et al.: 16 hosts, 20 switches in 4 pods and 4 cores', () => {
    expect(sized({ hosts: 16, switchRadix: 4 })).toMatchObject({
      kind: 'fat-tree',
      tiers: 3,
      edgeSwitches: 8,
      aggregationSwitches: 8,
      coreSwitches: 4,
      switches: 20,
      hostLinks: 16,
      fabricLinks: 32,
      opticalPorts: 96,
      switchesOnWorstPath: 5,
    });
  });

  it('builds the k = 48 fat tree of the same paper: 27,648 hosts, 2,880 switches', () => {
    expect(sized({ hosts: 27_648, switchRadix: 48 })).toMatchObject({
      switches: 2880,
      coreSwitches: 576,
      hostCapacity: 27_648,
    });
  });

  it.each([4, 8, 16, 64, 128, 512])('meets the closed forms at full size for radix %i', (k) => {
    expect(sized({ hosts: k ** 2 / 2, switchRadix: k })).toMatchObject({
      kind: 'leaf-spine',
      edgeSwitches: k,
      coreSwitches: k / 2,
      fabricLinks: k ** 2 / 2,
      switchesOnWorstPath: 3,
    });
    expect(sized({ hosts: k ** 3 / 4, switchRadix: k })).toMatchObject({
      kind: 'fat-tree',
      switches: (5 * k ** 2) / 4,
      hostLinks: k ** 3 / 4,
      fabricLinks: k ** 3 / 2,
    });
  });

  it('uses one switch, without optics between switches, up to k hosts', () => {
    expect(sized({ hosts: 64, switchRadix: 64, hostLinksAreOptical: false })).toMatchObject({
      kind: 'one-tier',
      switches: 1,
      opticalPorts: 0,
      switchesOnWorstPath: 1,
    });
    expect(sized({ hosts: 65, switchRadix: 64 }).kind).toBe('leaf-spine');
  });

  it('counts optical ports by speed: a 1.6T port is two 800G-equivalents', () => {
    const topology = sized({ hosts: 16, portSpeedGbps: 1600 });
    expect(topology.opticalPorts800GEquivalent).toBe(2 * topology.opticalPorts);
    expect(topology.bisectionTbps).toBe((8 * 1600) / 1000);
  });

  it('spreads uplinks evenly below capacity: 20 leaves of 32 uplinks need 16 spines, not 10', () => {
    expect(sized({ hosts: 640, switchRadix: 64 })).toMatchObject({
      edgeSwitches: 20,
      coreSwitches: 16,
      fabricLinks: 640,
    });
  });

  it('keeps ports enough for every link and never grows cheaper with more hosts (seed 20261101)', () => {
    const half = fc.integer({ min: 1, max: 32 });
    fc.assert(
      fc.property(half, fc.double({ min: 0, max: 1, noNaN: true }), (halfRadix, share) => {
        const switchRadix = 2 * halfRadix;
        const capacity = hostCapacities(switchRadix)['fat-tree'];
        const hosts = Math.max(1, Math.floor(share * capacity));
        const smaller = sized({ hosts, switchRadix });
        const portsNeeded = smaller.hostLinks + 2 * smaller.fabricLinks;
        expect(smaller.switches * switchRadix).toBeGreaterThanOrEqual(portsNeeded);
        expect(smaller.edgeSwitches * (smaller.tiers === 1 ? switchRadix : halfRadix)).toBeGreaterThanOrEqual(hosts);
        // Full bisection: each tier boundary carries at least one link per host.
        if (smaller.tiers > 1) expect(smaller.fabricLinks / (smaller.tiers - 1)).toBeGreaterThanOrEqual(hosts);
        if (hosts < capacity) {
          expect(sized({ hosts: hosts + 1, switchRadix }).switches).toBeGreaterThanOrEqual(smaller.switches);
        }
      }),
      { seed: 20261101, numRuns: 500 },
    );
  });

  it('refuses more hosts than k³/4 and says how many fit', () => {
    const refused = sizeTopology(request({ hosts: 17, switchRadix: 4 }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'above-capacity', field: 'hosts', hostCapacity: 16 } });
  });

  it.each([
    [{ hosts: 0 }, 'invalid-hosts'],
    [{ hosts: 2.5 }, 'invalid-hosts'],
    [{ hosts: Number.NaN }, 'invalid-hosts'],
    [{ switchRadix: 3 }, 'invalid-radix'],
    [{ switchRadix: 0 }, 'invalid-radix'],
    [{ portSpeedGbps: 0 }, 'invalid-port-speed'],
    [{ portSpeedGbps: Number.POSITIVE_INFINITY }, 'invalid-port-speed'],
  ] as const)('refuses %j as %s', (overrides, code) => {
    expect(sizeTopology(request(overrides))).toMatchObject({ ok: false, error: { code } });
  });
});
