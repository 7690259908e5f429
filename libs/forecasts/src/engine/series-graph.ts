import { keysOfParameter, parametersOfSubstitution } from '../model/market-inputs';
import type { MarketModel, Parameter, TechnologyModel } from '../model/market-model';
import {
  MARKET_ENTITY,
  MARKET_OUTPUTS,
  type OutputName,
  type SeriesKey,
  TECHNOLOGY_OUTPUTS,
  seriesKey,
} from '../model/market-output';
import { shareSteps } from '../model/share-steps';

/** One output of one entity: which assumptions it reads itself and which other series it is computed from. */
export interface SeriesNode {
  readonly key: SeriesKey;
  readonly output: OutputName;
  /** Position among technologies then groups; the number of both for the market. */
  readonly entity: number;
  /** Assumption keys that move this series, directly or through others. */
  readonly keys: ReadonlySet<string>;
  /** Indices of the series it is computed from, directly. */
  readonly reads: readonly number[];
}

/** Number of outputs of a technology or group. */
export const OUTPUTS_PER_ENTITY = TECHNOLOGY_OUTPUTS.length;

/** Offsets of an entity's outputs in the order of series. */
export const OFFSET = {
  share: 0,
  ports: 1,
  cumulativePorts: 2,
  price: 3,
  revenue: 4,
  installedBase: 5,
  power: 6,
  powerSaved: 7,
} as const;
/** Offsets of the market's outputs, which follow those of all entities. */
export const MARKET_OFFSET = { totalPorts: 0, totalRevenue: 1, fleetPower: 2, powerSaved: 3 } as const;

/** Every series of a model in its fixed order, each with what it depends on. */
export function seriesGraph(model: MarketModel): readonly SeriesNode[] {
  const { technologies, groups } = model;
  const position = new Map(technologies.map((technology, index) => [technology.id, index]));
  const market = (technologies.length + groups.length) * OUTPUTS_PER_ENTITY;
  const nodes = new Map<number, SeriesNode>();
  const add = (index: number, node: Omit<SeriesNode, 'keys'> & { readonly own: readonly string[] }): void => {
    const keys = new Set(node.own);
    for (const read of node.reads) for (const key of nodes.get(read)?.keys ?? []) keys.add(key);
    nodes.set(index, { key: node.key, output: node.output, entity: node.entity, keys, reads: node.reads });
  };
  const addMarket = (output: keyof typeof MARKET_OFFSET, reads: readonly number[], own: readonly string[]): void => {
    const entity = technologies.length + groups.length;
    add(market + MARKET_OFFSET[output], { key: seriesKey(output, MARKET_ENTITY), output, entity, reads, own });
  };
  addMarket('totalPorts', [], totalPortKeys(model));
  const shareKeys = keysOfShares(model);
  const referenceKeys = technologies.filter(({ id }) => id === model.powerReference).flatMap(wattsKeys);
  technologies.forEach((technology, entity) => {
    const at = (output: keyof typeof OFFSET): number => entity * OUTPUTS_PER_ENTITY + OFFSET[output];
    const addOutput = (output: keyof typeof OFFSET, reads: readonly number[], own: readonly string[]): void =>
      add(at(output), { key: seriesKey(output, technology.id), output, entity, reads, own });
    addOutput('share', [], [...shareKeys[entity]!]);
    addOutput('ports', [market, at('share')], []);
    addOutput('cumulativePorts', [at('ports')], keysOfParameter(technology.cumulativeStart));
    const { price } = technology;
    const wright = price.law === 'wright';
    const rate = wright ? price.learningRate : price.annualDecline;
    addOutput(
      'price',
      wright ? [at('cumulativePorts')] : [],
      [price.referencePrice, rate, price.floor].flatMap(keysOfParameter),
    );
    addOutput('revenue', [at('ports'), at('price')], []);
    const service = [model.serviceLife, technology.startingBase].flatMap(keysOfParameter);
    addOutput('installedBase', [at('cumulativePorts')], service);
    const power = [...service, ...keysOfParameter(model.pue), ...wattsKeys(technology)];
    addOutput('power', [at('ports')], power);
    // The reference saves nothing against itself, whatever is assumed.
    if (technology.id === model.powerReference) addOutput('powerSaved', [], []);
    else addOutput('powerSaved', [at('ports')], [...power, ...referenceKeys]);
  });
  groups.forEach((group, index) => {
    const entity = technologies.length + index;
    const members = group.members.map((member) => position.get(member) ?? 0);
    for (const output of TECHNOLOGY_OUTPUTS) {
      if (output === 'price') continue;
      const reads = members.map((member) => member * OUTPUTS_PER_ENTITY + OFFSET[output]);
      const key = seriesKey(output, group.id);
      add(entity * OUTPUTS_PER_ENTITY + OFFSET[output], { key, output, entity, reads, own: [] });
    }
    // A group's price comes last: it reads two of the group's own series.
    const self = entity * OUTPUTS_PER_ENTITY;
    const reads = [self + OFFSET.ports, self + OFFSET.revenue];
    add(self + OFFSET.price, { key: seriesKey('price', group.id), output: 'price', entity, reads, own: [] });
  });
  const of = (output: keyof typeof OFFSET): readonly number[] =>
    technologies.map((_, entity) => entity * OUTPUTS_PER_ENTITY + OFFSET[output]);
  addMarket('totalRevenue', of('revenue'), []);
  addMarket('fleetPower', of('power'), []);
  addMarket('powerSaved', of('powerSaved'), []);
  return Array.from({ length: market + MARKET_OUTPUTS.length }, (_, index) => nodes.get(index) as SeriesNode);
}

function wattsKeys(technology: TechnologyModel): readonly string[] {
  return [...technology.watts.map((anchor) => anchor.watts), technology.wattsDecline ?? 0].flatMap(keysOfParameter);
}

function totalPortKeys({ totalPorts }: MarketModel): readonly string[] {
  if (totalPorts.kind === 'path') return totalPorts.keys;
  const parameters: readonly Parameter[] = [
    totalPorts.initialPorts,
    totalPorts.initialGrowth,
    totalPorts.finalGrowth,
    totalPorts.fadeYears,
  ];
  return parameters.flatMap(keysOfParameter);
}

/** Which assumptions move each technology's share: its own curve's and those of every step before it on the way. */
function keysOfShares(model: MarketModel): readonly ReadonlySet<string>[] {
  const keys = model.technologies.map(() => new Set<string>());
  for (const { taker, from } of shareSteps(model)) {
    const own = parametersOfSubstitution(model.technologies[taker]!.substitution).flatMap(keysOfParameter);
    for (const key of own) keys[from]!.add(key);
    for (const key of keys[from]!) keys[taker]!.add(key);
  }
  return keys;
}

/** Marks the given series and everything they are computed from. */
export function withPrerequisites(graph: readonly SeriesNode[], wanted: Iterable<number>): Uint8Array {
  const marked = new Uint8Array(graph.length);
  const pending = [...wanted];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (marked[index] === 1) continue;
    marked[index] = 1;
    pending.push(...graph[index]!.reads);
  }
  return marked;
}
