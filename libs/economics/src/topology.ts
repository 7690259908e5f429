import type { Result } from '@waveguide/quantity';
import { err, ok } from '@waveguide/quantity';

/** Shape of a full-bisection network: one switch, leaves and spines, or the three-tier fat tree. */
export type TopologyKind = 'one-tier' | 'leaf-spine' | 'fat-tree';

/** What is asked of a network. */
export interface TopologyRequest {
  /** Host ports to connect (accelerator or server network ports), a whole number of 1 or more. */
  readonly hosts: number;
  /** Ports of one switch (k), an even whole number of 2 or more; hosts and switches use ports of one speed. */
  readonly switchRadix: number;
  /** Speed of every port in Gb/s, bits counted once per direction. */
  readonly portSpeedGbps: number;
  /** Whether the links from host to switch are optical; links between switches always are. */
  readonly hostLinksAreOptical: boolean;
}

/** A sized network. Counts are whole switches, links and ports; a link has a port at each end. */
export interface Topology {
  readonly kind: TopologyKind;
  readonly tiers: 1 | 2 | 3;
  readonly hosts: number;
  /** Switches that hosts plug into: the one switch, the leaves, or the fat tree's edge switches. */
  readonly edgeSwitches: number;
  /** The fat tree's middle tier; 0 in smaller networks. */
  readonly aggregationSwitches: number;
  /** Spines or cores; 0 if one switch is enough. */
  readonly coreSwitches: number;
  readonly switches: number;
  readonly hostLinks: number;
  readonly fabricLinks: number;
  readonly opticalLinks: number;
  /** Two per optical link. */
  readonly opticalPorts: number;
  /** Optical ports weighted by speed over 800 Gb/s. */
  readonly opticalPorts800GEquivalent: number;
  /** Switches on the longest shortest path between two hosts: 1, 3 or 5. */
  readonly switchesOnWorstPath: 1 | 3 | 5;
  /** Traffic that crosses the worst even split of the hosts, one direction, in Tb/s. */
  readonly bisectionTbps: number;
  /** The most hosts that this radix can connect with this number of tiers. */
  readonly hostCapacity: number;
}

/** Why no network was sized; `message` can be shown beside the field. */
export type TopologyProblem =
  | { readonly code: 'invalid-hosts'; readonly field: 'hosts'; readonly message: string }
  | { readonly code: 'invalid-radix'; readonly field: 'switchRadix'; readonly message: string }
  | { readonly code: 'invalid-port-speed'; readonly field: 'portSpeedGbps'; readonly message: string }
  | {
      readonly code: 'above-capacity';
      readonly field: 'hosts';
      readonly message: string;
      /** k³/4, the most hosts three tiers of this radix connect at full bisection. */
      readonly hostCapacity: number;
    };

/** Most hosts at full bisection for switches of k ports: k, k²/2 and k³/4 (Al-Fares, Loukissas & Vahdat 2008, SIGCOMM). */
export function hostCapacities(switchRadix: number): Readonly<Record<TopologyKind, number>> {
  return { 'one-tier': switchRadix, 'leaf-spine': switchRadix ** 2 / 2, 'fat-tree': switchRadix ** 3 / 4 };
}

/**
 * Sizes the smallest full-bisection network (fewest tiers) that connects the hosts.
 *
 * Filled to capacity the counts are the closed forms: leaf-spine with k leaves, k/2 spines and k²/2 fabric links;
 * three-tier fat tree with 5k²/4 switches and k³/2 fabric links (Al-Fares, Loukissas & Vahdat 2008, "A scalable,
 * commodity data center network architecture", SIGCOMM). Below capacity whole leaves, or whole pods, are bought, each with all
 * its uplinks, and the top tier is the smallest that spreads every switch's uplinks evenly, because an uneven
 * spread loses full bisection.
 * @returns the network, or a problem that names the field: hosts, radix or speed out of range, or more hosts than k³/4
 */
export function sizeTopology(request: TopologyRequest): Result<Topology, TopologyProblem> {
  const { hosts, switchRadix, portSpeedGbps } = request;
  const problem = findProblem(request);
  if (problem !== null) return err(problem);
  const fabric = sizeFabric(hosts, switchRadix);
  const opticalLinks = fabric.fabricLinks + (request.hostLinksAreOptical ? hosts : 0);
  return ok({
    ...fabric,
    hosts,
    switches: fabric.edgeSwitches + fabric.aggregationSwitches + fabric.coreSwitches,
    hostLinks: hosts,
    opticalLinks,
    opticalPorts: 2 * opticalLinks,
    opticalPorts800GEquivalent: (2 * opticalLinks * portSpeedGbps) / 800,
    bisectionTbps: (Math.floor(hosts / 2) * portSpeedGbps) / 1000,
    hostCapacity: hostCapacities(switchRadix)[fabric.kind],
  });
}

type Fabric = Pick<
  Topology,
  'kind' | 'tiers' | 'edgeSwitches' | 'aggregationSwitches' | 'coreSwitches' | 'fabricLinks' | 'switchesOnWorstPath'
>;

function sizeFabric(hosts: number, radix: number): Fabric {
  const half = radix / 2;
  const capacities = hostCapacities(radix);
  if (hosts <= capacities['one-tier']) {
    const noFabric = { aggregationSwitches: 0, coreSwitches: 0, fabricLinks: 0 };
    return { kind: 'one-tier', tiers: 1, edgeSwitches: 1, ...noFabric, switchesOnWorstPath: 1 };
  }
  if (hosts <= capacities['leaf-spine']) {
    const leaves = Math.ceil(hosts / half);
    return {
      kind: 'leaf-spine',
      tiers: 2,
      edgeSwitches: leaves,
      aggregationSwitches: 0,
      coreSwitches: evenSpread(leaves, half),
      fabricLinks: leaves * half,
      switchesOnWorstPath: 3,
    };
  }
  const pods = Math.ceil(hosts / half ** 2);
  return {
    kind: 'fat-tree',
    tiers: 3,
    edgeSwitches: pods * half,
    aggregationSwitches: pods * half,
    coreSwitches: half * evenSpread(pods, half),
    fabricLinks: 2 * pods * half ** 2,
    switchesOnWorstPath: 5,
  };
}

/**
 * Fewest upper switches over which `lower` switches, each with `uplinks` = k/2 uplinks, spread them evenly: a divisor s
 * of k/2 with lower · (k/2)/s ≤ k ports on each, that is s ≥ lower/2.
 */
function evenSpread(lower: number, uplinks: number): number {
  let upper = Math.ceil(lower / 2);
  while (uplinks % upper !== 0) upper += 1;
  return upper;
}

function findProblem({ hosts, switchRadix, portSpeedGbps }: TopologyRequest): TopologyProblem | null {
  if (!Number.isSafeInteger(hosts) || hosts < 1) {
    return { code: 'invalid-hosts', field: 'hosts', message: 'Hosts must be a whole number of 1 or more.' };
  }
  if (!Number.isSafeInteger(switchRadix) || switchRadix < 2 || switchRadix % 2 !== 0) {
    const message = 'The radix must be an even whole number of 2 or more: half of the ports face down, half up.';
    return { code: 'invalid-radix', field: 'switchRadix', message };
  }
  if (!Number.isFinite(portSpeedGbps) || portSpeedGbps <= 0) {
    return { code: 'invalid-port-speed', field: 'portSpeedGbps', message: 'The port speed must be above 0 Gb/s.' };
  }
  const hostCapacity = hostCapacities(switchRadix)['fat-tree'];
  if (hosts > hostCapacity) {
    const limit = hostCapacity.toLocaleString('en-US');
    const message = `Three tiers of ${switchRadix}-port switches connect at most ${limit} hosts at full bisection (k³/4).`;
    return { code: 'above-capacity', field: 'hosts', message, hostCapacity };
  }
  return null;
}
