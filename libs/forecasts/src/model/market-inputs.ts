import { type MarketModel, modelYears, type CurveModel, type Parameter, type Substitution } from './market-model';

/**
 * One independent draw of a run. `keys` are the assumptions whose quantiles are taken at that draw: one, or every year of a
 * total-port path.
 */
export interface MarketInput {
  /** The assumption whose column of uniforms is used. */
  readonly drawKey: string;
  readonly keys: readonly string[];
}

/** The assumptions a parameter reads; none for a constant. */
export function keysOfParameter(parameter: Parameter): readonly string[] {
  if (typeof parameter === 'number') return [];
  if (typeof parameter === 'string') return [parameter];
  if ('ifStated' in parameter) return [parameter.ifStated];
  return parameter.sum.map((term) => term.key);
}

/** The parameters of a penetration curve. */
export function parametersOfCurve(curve: CurveModel): readonly Parameter[] {
  switch (curve.kind) {
    case 'logistic':
      return [
        curve.ceiling,
        curve.midpoint,
        curve.speed.kind === 'steepness' ? curve.speed.perYear : curve.speed.years,
      ];
    case 'bass':
      return [curve.ceiling, curve.innovation, curve.imitation];
    case 'gompertz':
      return [curve.ceiling, curve.tenPercentYear, curve.perYear];
    case 'knots':
      return curve.knots.map((knot) => knot.value);
  }
}

/** The parameters of a substitution: its curve's and the launch year. */
export function parametersOfSubstitution(substitution: Substitution): readonly Parameter[] {
  if (substitution.kind === 'remainder') return [];
  const launch = substitution.launchYear === null ? [] : [substitution.launchYear];
  return [...parametersOfCurve(substitution.curve), ...launch];
}

/** Every parameter outside the total ports, in a fixed order. */
function parametersOf(model: MarketModel): readonly Parameter[] {
  return [
    ...model.technologies.flatMap((technology) => [
      ...parametersOfSubstitution(technology.substitution),
      technology.price.referencePrice,
      technology.price.law === 'erosion' ? technology.price.annualDecline : technology.price.learningRate,
      technology.price.floor,
      ...technology.watts.map((anchor) => anchor.watts),
      technology.wattsDecline ?? 0,
      technology.startingBase,
      technology.cumulativeStart,
    ]),
    model.serviceLife,
    model.pue,
  ];
}

/**
 * The independent draws a model makes, each once, in a fixed order: first the total ports, then the technologies' parameters,
 * service life and PUE. Of the two price laws only the parameters of the one in use are drawn.
 */
export function marketInputsOf(model: MarketModel): readonly MarketInput[] {
  const { totalPorts } = model;
  const path = totalPorts.kind === 'path' ? [{ drawKey: totalPorts.drawKey, keys: totalPorts.keys }] : [];
  const growth =
    totalPorts.kind === 'path'
      ? []
      : [totalPorts.initialPorts, totalPorts.initialGrowth, totalPorts.finalGrowth, totalPorts.fadeYears];
  const onPath = new Set(path.flatMap((input) => input.keys));
  const single = new Set(
    [...growth, ...parametersOf(model)].flatMap(keysOfParameter).filter((key) => !onPath.has(key)),
  );
  return [...path, ...[...single].map((key) => ({ drawKey: key, keys: [key] }))];
}

/**
 * Checks what a model's JSON type cannot: ids unique, exactly the first technology the remainder, parents known and not in a
 * circle, groups of known technologies, a year of path for every model year.
 * @throws RangeError naming the fault; a model is part of the program or comes from a validated form
 */
export function assertMarketModel(model: MarketModel): void {
  const fail = (why: string): never => {
    throw new RangeError(`Market model ${model.id}: ${why}`);
  };
  const ids = model.technologies.map((technology) => technology.id);
  const entities = [...ids, ...model.groups.map((group) => group.id), 'market'];
  if (new Set(entities).size !== entities.length) fail('technology and group ids must differ.');
  if (!(model.lastYear >= model.firstYear)) fail('the last year lies before the first.');
  model.technologies.forEach((technology, index) => {
    if ((technology.substitution.kind === 'remainder') !== (index === 0))
      fail('exactly the first, oldest technology takes the remainder.');
    if (technology.watts.length === 0) fail(`${technology.id} has no watts.`);
    assertParents(model, technology.id, fail);
    if (
      technology.substitution.kind !== 'remainder' &&
      technology.substitution.curve.kind === 'bass' &&
      technology.substitution.launchYear === null
    )
      fail(`${technology.id}: a Bass curve needs a launch year.`);
  });
  if (!ids.includes(model.powerReference)) fail(`no technology ${model.powerReference} to compare power with.`);
  for (const group of model.groups)
    for (const member of group.members) if (!ids.includes(member)) fail(`group ${group.id} names ${member}.`);
  if (model.totalPorts.kind === 'path' && model.totalPorts.keys.length !== modelYears(model).length)
    fail('the path needs one assumption per model year.');
}

function assertParents(model: MarketModel, id: string, fail: (why: string) => never): void {
  const visited = new Set<string>();
  for (let current: string | undefined = id; current !== undefined;) {
    if (visited.has(current)) fail(`${id} is part of itself.`);
    visited.add(current);
    const at: string = current;
    const technology = model.technologies.find((candidate) => candidate.id === at);
    if (technology === undefined) return fail(`${id} is part of ${at}, which is no technology.`);
    current = technology.substitution.kind === 'part-of' ? technology.substitution.parent : undefined;
  }
}
