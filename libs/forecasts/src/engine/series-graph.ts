import { keysOfParameter, parametersOfSubstitution } from '../model/market-inputs';
import type { MarketModel, TechnologyModel } from '../model/market-model';
import {
  MARKET_ENTITY,
  MARKET_OUTPUTS,
  type MarketOutput,
  type OutputName,
  type SeriesKey,
  TECHNOLOGY_OUTPUTS,
  type TechnologyOutput,
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
  /** Those of them that it grows with without bound. */
  readonly growsWith: ReadonlySet<string>;
  /** Indices of the series it is computed from, directly. */
  readonly reads: readonly number[];
}

/** Number of outputs of a technology or group. */
export const OUTPUTS_PER_ENTITY = TECHNOLOGY_OUTPUTS.length;

const placesOf = <O extends OutputName>(outputs: readonly O[]) =>
  Object.fromEntries(outputs.map((output, place) => [output, place])) as Readonly<Record<O, number>>;

/** Offsets of an entity's outputs in the order of series. */
export const OFFSET = placesOf(TECHNOLOGY_OUTPUTS);
/** Offsets of the market's outputs, which follow those of all entities. */
export const MARKET_OFFSET = placesOf(MARKET_OUTPUTS);

/** What a series is computed from. */
interface Sources {
  /** Indices of other series; none if left out. */
  readonly reads?: readonly number[];
  /** Assumption keys that it reads itself; none if left out. */
  readonly own?: readonly string[];
  /** What it grows with without bound: like those series, and with those keys. With all that it is computed from if left out. */
  readonly growsWith?: { readonly reads?: readonly number[]; readonly own?: readonly string[] };
}

/** Every series of a model in its fixed order, each with what it depends on. */
export function seriesGraph(model: MarketModel): readonly SeriesNode[] {
  const { technologies, groups } = model;
  const position = new Map(technologies.map((technology, index) => [technology.id, index]));
  const market = (technologies.length + groups.length) * OUTPUTS_PER_ENTITY;
  const nodes = new Map<number, SeriesNode>();
  const add = (index: number, node: Pick<SeriesNode, 'key' | 'output' | 'entity'>, of: Sources): void => {
    const { reads = [], own = [], growsWith = of } = of;
    const through = (series: readonly number[], sets: 'keys' | 'growsWith'): readonly string[] =>
      series.flatMap((read) => [...(nodes.get(read)?.[sets] ?? [])]);
    nodes.set(index, {
      ...node,
      keys: new Set([...own, ...through(reads, 'keys')]),
      growsWith: new Set([...through(growsWith.reads ?? [], 'growsWith'), ...(growsWith.own ?? [])]),
      reads,
    });
  };
  const addMarket = (output: MarketOutput, of: Sources): void => {
    const entity = technologies.length + groups.length;
    add(market + MARKET_OFFSET[output], { key: seriesKey(output, MARKET_ENTITY), output, entity }, of);
  };
  addMarket('totalPorts', totalPortSources(model));
  const totalPorts = market + MARKET_OFFSET.totalPorts;
  const shareKeys = keysOfShares(model);
  const referenceKeys = technologies.filter(({ id }) => id === model.powerReference).flatMap(wattsKeys);
  technologies.forEach((technology, entity) => {
    const at = (output: TechnologyOutput): number => entity * OUTPUTS_PER_ENTITY + OFFSET[output];
    const addOutput = (output: TechnologyOutput, of: Sources): void =>
      add(at(output), { key: seriesKey(output, technology.id), output, entity }, of);
    // Shares lie between 0 and 1.
    addOutput('share', { own: [...shareKeys[entity]!], growsWith: {} });
    addOutput('ports', { reads: [totalPorts, at('share')] });
    addOutput('cumulativePorts', { reads: [at('ports')], own: keysOfParameter(technology.cumulativeStart) });
    const { price } = technology;
    const wright = price.law === 'wright';
    const rate = wright ? price.learningRate : price.annualDecline;
    const priceKeys = [price.referencePrice, rate, price.floor].flatMap(keysOfParameter);
    // A price falls with volume.
    const priceReads = wright ? [at('cumulativePorts')] : [];
    addOutput('price', { reads: priceReads, own: priceKeys, growsWith: { own: priceKeys } });
    addOutput('revenue', { reads: [at('ports'), at('price')] });
    const life = keysOfParameter(model.serviceLife);
    const start = keysOfParameter(technology.startingBase);
    // No more is in service than ever shipped or stood there at the start, however long it lives.
    addOutput('installedBase', {
      reads: [at('cumulativePorts')],
      own: [...life, ...start],
      growsWith: { reads: [at('ports')], own: start },
    });
    const reads = [at('ports')];
    const power = [...start, ...keysOfParameter(model.pue), ...wattsKeys(technology)];
    addOutput('power', { reads, own: [...life, ...power], growsWith: { reads, own: power } });
    const saved = [...power, ...referenceKeys];
    // The reference saves nothing against itself, whatever is assumed.
    if (technology.id === model.powerReference) addOutput('powerSaved', {});
    else addOutput('powerSaved', { reads, own: [...life, ...saved], growsWith: { reads, own: saved } });
  });
  groups.forEach((group, index) => {
    const entity = technologies.length + index;
    const members = group.members.map((member) => position.get(member) ?? 0);
    const ofMembers = (output: TechnologyOutput): readonly number[] =>
      members.map((member) => member * OUTPUTS_PER_ENTITY + OFFSET[output]);
    const self = entity * OUTPUTS_PER_ENTITY;
    const addOutput = (output: TechnologyOutput, of: Sources): void =>
      add(self + OFFSET[output], { key: seriesKey(output, group.id), output, entity }, of);
    for (const output of TECHNOLOGY_OUTPUTS) if (output !== 'price') addOutput(output, { reads: ofMembers(output) });
    // A group's price comes last: it reads two of the group's own series. It lies between its members'.
    const reads = [self + OFFSET.ports, self + OFFSET.revenue];
    addOutput('price', { reads, growsWith: { reads: ofMembers('price') } });
  });
  const ofAll = (output: TechnologyOutput): readonly number[] =>
    technologies.map((_, entity) => entity * OUTPUTS_PER_ENTITY + OFFSET[output]);
  addMarket('totalRevenue', { reads: ofAll('revenue') });
  addMarket('fleetPower', { reads: ofAll('power') });
  addMarket('powerSaved', { reads: ofAll('powerSaved') });
  return Array.from({ length: market + MARKET_OUTPUTS.length }, (_, index) => nodes.get(index) as SeriesNode);
}

function wattsKeys(technology: TechnologyModel): readonly string[] {
  return [...technology.watts.map((anchor) => anchor.watts), technology.wattsDecline ?? 0].flatMap(keysOfParameter);
}

function totalPortSources({ totalPorts }: MarketModel): Sources {
  if (totalPorts.kind === 'path') return { own: totalPorts.keys };
  const { initialPorts, initialGrowth, finalGrowth, fadeYears } = totalPorts;
  const own = [initialPorts, initialGrowth, finalGrowth].flatMap(keysOfParameter);
  // Growth that fades however slowly stays between the first and the last.
  return { own: [...own, ...keysOfParameter(fadeYears)], growsWith: { own } };
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
