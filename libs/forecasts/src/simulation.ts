import type { InputColumns } from './input-columns';
import { type MarketModel, type Parameter, modelYears } from './market-model';
import { parameterColumns } from './parameter-columns';
import { OUTPUTS_PER_ENTITY, OFFSET } from './series-graph';

/** Where the columns of a simulation live. One column may serve several years of a series that nobody keeps. */
export interface ColumnStore {
  /** The column of one series and year, of one value per draw. */
  readonly column: (series: number, yearIndex: number) => Float64Array;
  /** All years of one series, `yearIndex · drawCount + draw`, of which `column` gives the parts. */
  readonly block: (series: number) => Float64Array;
  /** Working memory by name, kept from run to run: its content is whatever was left there. */
  readonly workspace: (name: string, length: number) => Float64Array;
}

/** What to simulate. */
export interface SimulationRequest {
  readonly model: MarketModel;
  readonly inputs: InputColumns;
  readonly drawCount: number;
  readonly store: ColumnStore;
  /** 1 for every series to compute; what a series is computed from is marked too, or is in the store from before. */
  readonly wanted: Uint8Array;
  /** Called with every wanted column as soon as it is complete, in model-year order for each series. */
  readonly emit: (series: number, yearIndex: number) => void;
}

/** A simulation under way: the request with what every stage needs. */
export interface Simulation extends SimulationRequest {
  readonly years: readonly number[];
  readonly columnOf: (parameter: Parameter) => Float64Array;
  /** Series index of an output of a technology, or of a group counted on from the technologies. */
  readonly seriesOf: (entity: number, output: keyof typeof OFFSET) => number;
  /** Series index of the market's first output. */
  readonly market: number;
  /** Positions of each group's members among the technologies. */
  readonly memberships: readonly (readonly number[])[];
}

/** One stage of a simulation: computes its columns for one year. Years come in ascending order from the first. */
export type Stage = (yearIndex: number) => void;

export function beginSimulation(request: SimulationRequest): Simulation {
  const { model } = request;
  const position = new Map(model.technologies.map((technology, index) => [technology.id, index]));
  return {
    ...request,
    years: modelYears(model),
    columnOf: parameterColumns(request.inputs, request.drawCount),
    seriesOf: (entity, output) => entity * OUTPUTS_PER_ENTITY + OFFSET[output],
    market: (model.technologies.length + model.groups.length) * OUTPUTS_PER_ENTITY,
    memberships: model.groups.map((group) => group.members.map((member) => position.get(member) ?? 0)),
  };
}

/** Writes the sum of some series' columns into another series, if it is wanted. */
export function emitSum(
  simulation: Simulation,
  target: number,
  sum: { readonly terms: readonly number[]; readonly yearIndex: number },
): void {
  if (simulation.wanted[target] === 0) return;
  const { store } = simulation;
  const { terms, yearIndex } = sum;
  const out = store.column(target, yearIndex);
  const columns = terms.map((term) => store.column(term, yearIndex));
  out.set(columns[0]);
  let next = 1;
  // Two at a time: the sum is read and written half as often.
  for (; next + 1 < columns.length; next += 2) {
    const a = columns[next];
    const b = columns[next + 1];
    for (let i = 0; i < out.length; i++) out[i] += a[i] + b[i];
  }
  if (next < columns.length) {
    const last = columns[next];
    for (let i = 0; i < out.length; i++) out[i] += last[i];
  }
  simulation.emit(target, yearIndex);
}

/** Writes the sums over every group's members of one output. */
export function emitGroupSums(simulation: Simulation, output: keyof typeof OFFSET, yearIndex: number): void {
  const technologies = simulation.model.technologies.length;
  simulation.memberships.forEach((members, group) => {
    const terms = members.map((member) => simulation.seriesOf(member, output));
    emitSum(simulation, simulation.seriesOf(technologies + group, output), { terms, yearIndex });
  });
}
