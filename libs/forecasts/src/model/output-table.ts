import type { UnitId } from '@waveguide/quantity';
import type { TechnologyName } from '@waveguide/technologies';

/**
 * The version of what the model puts out. Changes whenever the same assumptions, seed and draw count would give other results, or more of
 * them: 1.1.0 gives power saved by technology and lets watts fall after the last anchor if a revision says so; what 1.0.0 gave it gives too.
 */
export const ENGINE_VERSION = '1.1.0';

/** What charts and findings call an output. */
export interface OutputLabels {
  /** What a sentence is about, given the name before a noun: "co-packaged ports". */
  readonly subject: (before: string) => string;
  /** The quantity in a subtitle. */
  readonly quantity: (before: string) => string;
  /** The unit in a subtitle. */
  readonly unit: string;
  /** How the larger of two is told from the other: twice as many, as large, as high. What is many takes a plural verb. */
  readonly size: 'many' | 'large' | 'high';
}

/** An output of the model: everything that is said of it outside its formulas. */
export interface OutputRecord {
  /** The unit in which it is stored and summarised. */
  readonly unit: UnitId;
  /** What it is called in a sentence, before "of". */
  readonly name: string;
  /** Whether every technology and group has it. */
  readonly ofTechnologies: boolean;
  /** Whether the whole market (entity `market`) has it. */
  readonly ofMarket: boolean;
  /** True if it may lie below 0, so that it is never taken on a logarithmic scale. */
  readonly mayBeNegative?: true;
  readonly labels: OutputLabels;
}

const TECHNOLOGIES = { ofTechnologies: true, ofMarket: false } as const;
const MARKET = { ofTechnologies: false, ofMarket: true } as const;
const PORTS = { unit: '800G-equivalents', size: 'many' } as const;
const DOLLARS = { unit: 'nominal US dollars', size: 'large' } as const;
const WATTS = { unit: 'watts with facility overhead', size: 'large' } as const;

/**
 * Every output of the model, in the order in which summaries hold them: those of technologies first. `power` is the facility power (with PUE) of
 * the ports in service; `powerSaved` what these ports would draw beyond that, had they been the power reference's: below 0 if they draw more
 * than it, and for the market the sum of its technologies'.
 */
export const OUTPUTS = {
  share: {
    unit: 'fraction',
    name: 'share',
    ...TECHNOLOGIES,
    labels: {
      subject: (e) => `The ${e} share of optical ports`,
      quantity: (e) => `${e} share of optical ports shipped`,
      unit: 'per cent of 800G-equivalents',
      size: 'large',
    },
  },
  ports: {
    unit: 'ports',
    name: 'ports',
    ...TECHNOLOGIES,
    labels: { subject: (e) => `${e} ports`, quantity: (e) => `${e} ports shipped a year`, ...PORTS },
  },
  cumulativePorts: {
    unit: 'ports',
    name: 'cumulative ports',
    ...TECHNOLOGIES,
    labels: {
      subject: (e) => `${e} ports shipped to date`,
      quantity: (e) => `${e} ports shipped to the end of each year`,
      ...PORTS,
    },
  },
  price: {
    unit: 'USD/port',
    name: 'price',
    ...TECHNOLOGIES,
    labels: {
      // No article: "a CPO port", but "an LPO port".
      subject: (e) => `The price per ${e} port`,
      quantity: (e) => `${e} average selling price`,
      unit: 'nominal US dollars per 800G-equivalent port',
      size: 'high',
    },
  },
  revenue: {
    unit: 'USD',
    name: 'revenue',
    ...TECHNOLOGIES,
    labels: { subject: (e) => `${e} revenue`, quantity: (e) => `${e} revenue a year`, ...DOLLARS },
  },
  installedBase: {
    unit: 'ports',
    name: 'installed base',
    ...TECHNOLOGIES,
    labels: {
      subject: (e) => `${e} ports in service`,
      quantity: (e) => `${e} ports in service at year end`,
      ...PORTS,
    },
  },
  power: {
    unit: 'MW',
    name: 'power',
    ...TECHNOLOGIES,
    labels: {
      subject: (e) => `Power of ${e} ports in service`,
      quantity: (e) => `Power of ${e} ports in service at year end`,
      ...WATTS,
    },
  },
  totalPorts: {
    unit: 'ports',
    name: 'total ports',
    ...MARKET,
    labels: {
      subject: () => 'Optical ports of all kinds',
      quantity: () => 'Optical ports shipped a year',
      ...PORTS,
    },
  },
  totalRevenue: {
    unit: 'USD',
    name: 'total revenue',
    ...MARKET,
    labels: {
      subject: () => 'Revenue of all optical ports',
      quantity: () => 'Revenue of all optical ports a year',
      ...DOLLARS,
    },
  },
  fleetPower: {
    unit: 'MW',
    name: 'fleet power',
    ...MARKET,
    labels: {
      subject: () => 'Power of all optical ports in service',
      quantity: () => 'Power of all optical ports in service at year end',
      ...WATTS,
    },
  },
  powerSaved: {
    unit: 'MW',
    name: 'power saved',
    ofTechnologies: true,
    ofMarket: true,
    mayBeNegative: true,
    labels: {
      subject: (e) => `Power saved by ${e} ports`,
      quantity: (e) => `Power saved by ${e} ports in service, had they been DSP pluggables`,
      ...WATTS,
    },
  },
} as const satisfies Readonly<Record<string, OutputRecord>>;

type Outputs = typeof OUTPUTS;
/** Outputs of every technology and group. */
export type TechnologyOutput = {
  [O in keyof Outputs]: Outputs[O]['ofTechnologies'] extends true ? O : never;
}[keyof Outputs];
/** Outputs of the whole market. */
export type MarketOutput = { [O in keyof Outputs]: Outputs[O]['ofMarket'] extends true ? O : never }[keyof Outputs];
export type OutputName = TechnologyOutput | MarketOutput;

/** A choice among outputs: one of a technology or group, and the market's beside it. */
export interface MetricRecord {
  /** Its name in the choice. */
  readonly label: string;
  /** The model's output for a technology or a group of them. */
  readonly output: TechnologyOutput;
  /** The model's output for the whole market; null: the market has none. */
  readonly marketOutput: MarketOutput | null;
  /** What it is called in a sentence or as a heading, given who has it. */
  readonly name: (of: TechnologyName) => string;
  /** What grows, as a sentence names it; null: growth is not drawn, since the metric may be 0 or below. */
  readonly growing: string | null;
}

/** Every output that can be chosen, in the order of the choice. The id is part of addresses and never changes. */
export const METRICS = {
  ports: {
    label: 'Ports',
    output: 'ports',
    marketOutput: 'totalPorts',
    name: ({ before }) => `${before} ports`,
    growing: 'ports',
  },
  share: {
    label: 'Share',
    output: 'share',
    marketOutput: null,
    name: ({ before }) => `${before} share of optical ports`,
    growing: 'the share of optical ports',
  },
  revenue: {
    label: 'Revenue',
    output: 'revenue',
    marketOutput: 'totalRevenue',
    name: ({ before }) => `${before} revenue`,
    growing: 'revenue',
  },
  price: {
    label: 'Price',
    output: 'price',
    marketOutput: null,
    name: ({ before }) => `${before} price per port`,
    growing: 'the price per port',
  },
  power: {
    label: 'Power',
    output: 'power',
    marketOutput: 'fleetPower',
    name: ({ noun }) => `Power of ${noun}`,
    growing: 'the power of ports in service',
  },
  'power-saved': {
    label: 'Power saved',
    output: 'powerSaved',
    marketOutput: 'powerSaved',
    name: ({ noun }) => `Power saved by ${noun}`,
    growing: null,
  },
} as const satisfies Readonly<Record<string, MetricRecord>>;

/** What can be chosen among outputs; the name is part of addresses and never changes. */
export type MetricId = keyof typeof METRICS;
