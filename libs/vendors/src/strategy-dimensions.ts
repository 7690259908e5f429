import { required } from '@waveguide/quantity';
import type { Network } from '@waveguide/technologies';

/** One member of a closed list, in words. */
export interface Choice {
  readonly label: string;
  /** What the label means, in a few words. */
  readonly note?: string;
  /** The words of a cell if the member says that nothing is known. */
  readonly absent?: string;
  /** Its place on a scale from 1 up; members without one stand on no scale. */
  readonly step?: number;
}

type Choices = Readonly<Record<string, Choice>>;

/** What is kept of a dimension, and how it is shown. */
interface DimensionBase {
  /** Its name on every screen, slide and export. */
  readonly label: string;
  /** Whether it is analyst judgement on cited facts. */
  readonly judged: boolean;
  /** Whether the sources of the vendor's summary stand behind it. */
  readonly citedBySummary: boolean;
  /** The field that explains the value in words; whether it may be absent. */
  readonly remark: { readonly field: string; readonly optional: boolean } | null;
}

/** One of a closed list. */
export interface ChoiceDimension extends DimensionBase {
  readonly kind: 'choice';
  readonly choices: Choices;
}

/** Any number of a closed list; `absent` are the words if there is none, `columns` the members with a yes or no in the matrix. */
export interface SeveralDimension extends DimensionBase {
  readonly kind: 'several';
  readonly choices: Choices;
  readonly absent: string;
  readonly columns: readonly string[];
}

/** Words. */
export interface TextDimension extends DimensionBase {
  readonly kind: 'text';
}

export type StrategyDimension = ChoiceDimension | SeveralDimension | TextDimension;

/** A member of a dimension's closed list. @throws RangeError for a value that is none */
export function choiceOf(dimension: ChoiceDimension | SeveralDimension, value: string): Choice {
  return required(dimension.choices[value], `The choice ${value} of “${dimension.label}”`);
}

const NETWORK_CHOICES = {
  'scale-out': { label: 'scale-out' },
  'scale-up': { label: 'scale-up' },
  'front-end': { label: 'front-end' },
} as const satisfies Readonly<Record<Network, Choice>>;

/**
 * The dimensions on which vendors are compared, in the order in which a reader asks for them. The type of an assessment, its schema, its
 * reading from the database and every column, row and label of screens, slides and exports follow from this record.
 *
 * `laser` says where the light of a company's co-packaged optics is made. `unknown`: co-packaged, but no source read says where;
 * `not-applicable`: no co-packaged optics of its own to light. The first releases had one value `integrated`, shown as "on the chip"; what
 * they stored is read as `on-chip`.
 */
export const STRATEGY_DIMENSIONS = {
  model: {
    kind: 'choice',
    label: 'Position',
    judged: true,
    citedBySummary: true,
    remark: { field: 'integration', optional: false },
    choices: {
      'vertically-integrated': { label: 'Vertically integrated', note: 'Chips, optics and software as one' },
      merchant: { label: 'Merchant parts', note: 'Sold to any builder' },
      enabler: { label: 'Enabler', note: 'Engines, wafers, lasers, fibre for others' },
      customer: { label: 'Builder or operator', note: 'Integrates what others make' },
    },
  },
  openness: {
    kind: 'choice',
    label: 'Openness',
    judged: true,
    citedBySummary: false,
    remark: { field: 'opennessNote', optional: true },
    choices: {
      high: { label: 'High', note: 'any vendor in the slot', step: 3 },
      medium: { label: 'Medium', note: 'many customers, one source', step: 2 },
      low: { label: 'Low', note: 'complete clusters only', step: 1 },
      'not-assessed': { label: 'Not rated', note: 'research stage', absent: 'Not rated' },
    },
  },
  targetNetworks: {
    kind: 'several',
    label: 'Networks',
    judged: false,
    citedBySummary: false,
    remark: null,
    choices: NETWORK_CHOICES,
    absent: 'Not stated in the sources read',
    columns: ['scale-out', 'scale-up'],
  },
  laser: {
    kind: 'choice',
    label: 'Laser',
    judged: false,
    citedBySummary: false,
    remark: null,
    choices: {
      external: { label: 'External (ELS)' },
      'on-package': { label: 'On the package' },
      'on-chip': { label: 'On the chip' },
      unknown: { label: 'Not stated', absent: 'Not stated in the sources read' },
      'not-applicable': { label: 'Not applicable' },
    },
  },
  packaging: { kind: 'text', label: 'Packaging', judged: false, citedBySummary: false, remark: null },
} as const satisfies Readonly<Record<string, StrategyDimension>>;

type Dimensions = typeof STRATEGY_DIMENSIONS;
export type StrategyDimensionId = keyof Dimensions;

type ValueOf<Of> = Of extends { kind: 'choice'; choices: infer Members }
  ? keyof Members
  : Of extends { kind: 'several'; choices: infer Members }
    ? readonly (keyof Members)[]
    : string;
type RemarkField<Of> = Of extends { remark: { field: infer Field extends string } } ? Field : never;
type RemarkValue<Of> = Of extends { remark: { optional: true } } ? string | null : string;

/** Where a company stands on the dimensions on which vendors are compared; analyst judgement on cited facts. */
export type StrategyAssessment = { readonly [Id in StrategyDimensionId]: ValueOf<Dimensions[Id]> } & {
  readonly [Id in StrategyDimensionId as RemarkField<Dimensions[Id]>]: RemarkValue<Dimensions[Id]>;
};

const entriesOf = Object.entries as <Of extends object>(of: Of) => [keyof Of & string, Of[keyof Of]][];

/** The dimensions with their ids, in their order. */
export const STRATEGY_DIMENSION_LIST: readonly (readonly [StrategyDimensionId, StrategyDimension])[] =
  entriesOf(STRATEGY_DIMENSIONS);
