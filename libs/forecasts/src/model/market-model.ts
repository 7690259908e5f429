/**
 * A model input: a constant, the key of an assumption, or a weighted sum of assumptions
 * (for example half of the watts of a 1.6T module). Units are those of the place where it stands.
 */
export type Parameter = number | string | WeightedSum | IfStated;
/** Sum of `factor` times the value of assumption `key`. */
export interface WeightedSum {
  readonly sum: readonly { readonly key: string; readonly factor: number }[];
}
/**
 * An assumption that came into the model after revisions had been published: where a revision does not state it, the constant that the
 * model had in its place before, so that the revision's numbers stay as they were. See `statedModel`.
 */
export interface IfStated {
  readonly ifStated: string;
  readonly otherwise: number;
}

/**
 * Total optical ports shipped per year, in 800G-equivalents.
 * - `path`: one assumption per model year; one draw places the whole path, each year's own quantile at that draw.
 *   `drawKey` names the assumption whose column of uniforms is used.
 * - `fading-growth`: N(t) = N(t−1)·(1 + g∞ + (g0 − g∞)·exp(−(t − t0 − 1)/τ)), N(t0) = `initialPorts` (ports),
 *   g0 = `initialGrowth` and g∞ = `finalGrowth` (fraction per year), τ = `fadeYears` (years).
 */
export type TotalPorts =
  | { readonly kind: 'path'; readonly drawKey: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'fading-growth';
      readonly initialPorts: Parameter;
      readonly initialGrowth: Parameter;
      readonly finalGrowth: Parameter;
      readonly fadeYears: Parameter;
    };

/** How fast a logistic curve rises: its steepness k (per year) or its takeover time ln 81/k (years, 10 % to 90 %). */
export type LogisticSpeed =
  | { readonly kind: 'steepness'; readonly perYear: Parameter }
  | { readonly kind: 'takeover-time'; readonly years: Parameter };

/** A penetration curve G(t): a fraction between 0 and its ceiling c, c a fraction between 0 and 1. */
export type CurveModel =
  | {
      readonly kind: 'logistic';
      readonly ceiling: Parameter;
      readonly midpoint: Parameter;
      readonly speed: LogisticSpeed;
    }
  | {
      readonly kind: 'bass';
      readonly ceiling: Parameter;
      readonly innovation: Parameter;
      readonly imitation: Parameter;
    }
  | {
      readonly kind: 'gompertz';
      readonly ceiling: Parameter;
      readonly tenPercentYear: Parameter;
      readonly perYear: Parameter;
    }
  | { readonly kind: 'knots'; readonly knots: readonly { readonly year: number; readonly value: Parameter }[] };

/**
 * Where a technology's ports come from. The oldest technology keeps the `remainder`; every other one `takes-rest`, that is
 * a fraction G of the ports that newer technologies left over, or is `part-of` another technology: a fraction G of that one's ports.
 * G is 0 before `launchYear` (null: no launch year; a Bass curve starts there and needs one).
 */
export type Substitution =
  | { readonly kind: 'remainder' }
  | { readonly kind: 'takes-rest'; readonly curve: CurveModel; readonly launchYear: Parameter | null }
  | {
      readonly kind: 'part-of';
      readonly parent: string;
      readonly curve: CurveModel;
      readonly launchYear: Parameter | null;
    };

export type PriceLaw = 'erosion' | 'wright';

/**
 * Price per 800G-equivalent port in nominal US dollars.
 * - `erosion`: max(floor, referencePrice·(1 − annualDecline)^(t − referenceYear));
 * - `wright`: max(floor, referencePrice·(C(t)/C(referenceYear))^log2(1 − learningRate)), C the cumulative ports.
 * Both laws' parameters are stated, so that the law can be switched.
 */
export interface PriceModel {
  readonly law: PriceLaw;
  readonly referenceYear: number;
  /** USD per port in the reference year. */
  readonly referencePrice: Parameter;
  /** Fraction per year. */
  readonly annualDecline: Parameter;
  /** Fraction per doubling of cumulative ports. */
  readonly learningRate: Parameter;
  /** USD per port. */
  readonly floor: Parameter;
}

/** Watts of a port shipped in `year`; linear between anchors, flat before the first; after the last see `wattsDecline`. */
export interface WattsAnchor {
  readonly year: number;
  readonly watts: Parameter;
}

export interface TechnologyModel {
  /** Stable id, also the entity id of its outputs. */
  readonly id: string;
  readonly name: string;
  readonly substitution: Substitution;
  readonly price: PriceModel;
  /** At least one, ascending by year. */
  readonly watts: readonly WattsAnchor[];
  /** Fraction per year by which watts fall after the last anchor: W(u) = W(last)·(1 − d)^(u − last). Flat if left out. */
  readonly wattsDecline?: Parameter;
  /** Ports in service at the end of the year before the first model year. */
  readonly startingBase: Parameter;
  /** Ports ever shipped by the end of the year before the first model year. */
  readonly cumulativeStart: Parameter;
}

/** A set of technologies whose outputs are also reported together, summed draw by draw. */
export interface TechnologyGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/**
 * The market model as plain JSON: total ports, technologies in age order (oldest first), groups, and how power is counted.
 * Substitution between two generations is that of Norton & Bass (1987), Management Science 33(9), with equal potentials;
 * beyond two it is Waveguide's own.
 */
export interface MarketModel {
  readonly id: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly totalPorts: TotalPorts;
  readonly technologies: readonly TechnologyModel[];
  readonly groups: readonly TechnologyGroup[];
  /** Years a port stays in service; a fraction counts the oldest cohort in part. */
  readonly serviceLife: Parameter;
  /** Facility watts per watt of equipment. */
  readonly pue: Parameter;
  /** The technology whose watts every port would draw in the comparison that gives the power saved. */
  readonly powerReference: string;
}

/** The model years, first to last. */
export function modelYears(model: MarketModel): readonly number[] {
  return Array.from({ length: model.lastYear - model.firstYear + 1 }, (_, index) => model.firstYear + index);
}

/** The same model with every technology priced by `law`. */
export function withPriceLaw(model: MarketModel, law: PriceLaw): MarketModel {
  return {
    ...model,
    technologies: model.technologies.map((technology) => ({
      ...technology,
      price: { ...technology.price, law },
    })),
  };
}
