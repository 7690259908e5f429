import { missingMean } from '@waveguide/probability';
import { type Missing, missing } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { keysOfParameter } from '../model/market-inputs';
import type { MarketModel, Parameter, TechnologyModel } from '../model/market-model';
import { MARKET_ENTITY, type SeriesKey, type TechnologyOutput, seriesKey } from '../model/market-output';
import type { MarketSummary, SummarySeries } from '../model/market-summary';

/** Assumptions that an output grows with without bound, by output. */
type ScaleKeys = Readonly<Record<TechnologyOutput, readonly string[]>>;

/**
 * The summary without the means that do not exist: a mean is missing, with its reason, where an assumption that the output grows with without
 * bound has an infinite mean. A sample of such a variable has a mean, but another one in every sample. Shares lie between 0 and 1, so
 * what moves them alone never takes a mean away. Conservative over time: every year of a series is missing.
 */
export function withExistingMeans(
  summary: MarketSummary,
  of: {
    readonly model: MarketModel;
    readonly values: AssumptionValues;
    readonly definitions: readonly AssumptionDefinition[];
  },
): MarketSummary {
  const reasons = new Map<string, Missing>();
  for (const { key, name, lower, upper } of of.definitions) {
    const distribution = of.values.get(key);
    const reason = distribution === undefined ? null : missingMean(distribution, { lower, upper });
    if (reason === null) continue;
    const detail = `The mean does not exist: that of “${name}” is infinite, its range being too wide on one side.`;
    reasons.set(key, missing('undefined', detail));
  }
  if (reasons.size === 0) return summary;
  const series: Record<SeriesKey, SummarySeries> = { ...summary.series };
  for (const [seriesId, keys] of scaleKeysOf(of.model)) {
    const reason = keys.map((key) => reasons.get(key)).find((found) => found !== undefined);
    const own = series[seriesId];
    if (reason === undefined || own === undefined) continue;
    series[seriesId] = { ...own, mean: own.mean.map(() => null), meanMissing: reason };
  }
  return { ...summary, series };
}

function scaleKeysOf(model: MarketModel): ReadonlyMap<SeriesKey, readonly string[]> {
  const total = totalPortKeys(model);
  const reference = model.technologies.filter(({ id }) => id === model.powerReference).flatMap(wattsKeys);
  const ofTechnology = new Map(
    model.technologies.map((technology) => [technology.id, technologyKeys(technology, { model, total, reference })]),
  );
  const union = (ids: readonly string[], output: TechnologyOutput): readonly string[] =>
    ids.flatMap((id) => ofTechnology.get(id)?.[output] ?? []);
  const ids = model.technologies.map(({ id }) => id);
  const entities = [...ids.map((id) => ({ id, members: [id] })), ...model.groups];
  const [ofFirst = {}] = ofTechnology.values();
  const outputs = Object.keys(ofFirst) as TechnologyOutput[];
  return new Map<SeriesKey, readonly string[]>([
    ...entities.flatMap(({ id, members }) =>
      outputs.map((output) => [seriesKey(output, id), union(members, output)] as const),
    ),
    [seriesKey('totalPorts', MARKET_ENTITY), total],
    [seriesKey('totalRevenue', MARKET_ENTITY), union(ids, 'revenue')],
    [seriesKey('fleetPower', MARKET_ENTITY), union(ids, 'power')],
    [seriesKey('powerSaved', MARKET_ENTITY), union(ids, 'powerSaved')],
  ]);
}

function technologyKeys(
  technology: TechnologyModel,
  of: { readonly model: MarketModel; readonly total: readonly string[]; readonly reference: readonly string[] },
): ScaleKeys {
  const { price: law } = technology;
  const rate = law.law === 'wright' ? law.learningRate : law.annualDecline;
  const price = [law.referencePrice, rate, law.floor].flatMap(keysOfParameter);
  // No more is in service than ever shipped or stood there at the start, however long it lives.
  const installedBase = [...of.total, ...keysOfParameter(technology.startingBase)];
  const power = [...installedBase, ...keysOfParameter(of.model.pue), ...wattsKeys(technology)];
  return {
    share: [],
    ports: of.total,
    cumulativePorts: [...of.total, ...keysOfParameter(technology.cumulativeStart)],
    price,
    revenue: [...of.total, ...price],
    installedBase,
    power,
    powerSaved: technology.id === of.model.powerReference ? [] : [...power, ...of.reference],
  };
}

function wattsKeys({ watts, wattsDecline = 0 }: TechnologyModel): readonly string[] {
  return [...watts.map((anchor) => anchor.watts), wattsDecline].flatMap(keysOfParameter);
}

function totalPortKeys({ totalPorts }: MarketModel): readonly string[] {
  if (totalPorts.kind === 'path') return totalPorts.keys;
  const parameters: readonly Parameter[] = [totalPorts.initialPorts, totalPorts.initialGrowth, totalPorts.finalGrowth];
  return parameters.flatMap(keysOfParameter);
}
