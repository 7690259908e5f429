import { atHead } from '@waveguide/quantity';
import type { EntityId, OutputName } from '@waveguide/forecasts';
import { technologyName } from '@waveguide/technologies';

interface Texts {
  /** What a sentence is about, given the name before a noun: "co-packaged ports". */
  readonly subject: (before: string) => string;
  /** The quantity in a subtitle. */
  readonly quantity: (before: string) => string;
  readonly unit: string;
  /** Needs a plural verb. */
  readonly plural: boolean;
}

const WORDS: Readonly<Record<OutputName, Texts>> = {
  ports: {
    subject: (e) => `${e} ports`,
    quantity: (e) => `${e} ports shipped a year`,
    unit: '800G-equivalents',
    plural: true,
  },
  totalPorts: {
    subject: () => 'Optical ports of all kinds',
    quantity: () => 'Optical ports shipped a year',
    unit: '800G-equivalents',
    plural: true,
  },
  cumulativePorts: {
    subject: (e) => `${e} ports shipped to date`,
    quantity: (e) => `${e} ports shipped to the end of each year`,
    unit: '800G-equivalents',
    plural: true,
  },
  installedBase: {
    subject: (e) => `${e} ports in service`,
    quantity: (e) => `${e} ports in service at year end`,
    unit: '800G-equivalents',
    plural: true,
  },
  share: {
    subject: (e) => `The ${e} share of optical ports`,
    quantity: (e) => `${e} share of optical ports shipped`,
    unit: 'per cent of 800G-equivalents',
    plural: false,
  },
  price: {
    // No article: "a CPO port", but "an LPO port".
    subject: (e) => `The price per ${e} port`,
    quantity: (e) => `${e} average selling price`,
    unit: 'nominal US dollars per 800G-equivalent port',
    plural: false,
  },
  revenue: {
    subject: (e) => `${e} revenue`,
    quantity: (e) => `${e} revenue a year`,
    unit: 'nominal US dollars',
    plural: false,
  },
  totalRevenue: {
    subject: () => 'Revenue of all optical ports',
    quantity: () => 'Revenue of all optical ports a year',
    unit: 'nominal US dollars',
    plural: false,
  },
  power: {
    subject: (e) => `Power of ${e} ports in service`,
    quantity: (e) => `Power of ${e} ports in service at year end`,
    unit: 'watts with facility overhead',
    plural: false,
  },
  fleetPower: {
    subject: () => 'Power of all optical ports in service',
    quantity: () => 'Power of all optical ports in service at year end',
    unit: 'watts with facility overhead',
    plural: false,
  },
  powerSaved: {
    subject: (e) => `Power saved by ${e} ports`,
    quantity: (e) => `Power saved by ${e} ports in service, had they been DSP pluggables`,
    unit: 'watts with facility overhead',
    plural: false,
  },
};

export interface OutputText {
  readonly subject: string;
  readonly quantity: string;
  readonly unit: string;
  readonly scope: string;
  readonly plural: boolean;
}

/** How an output of an entity is called in findings and subtitles. */
export function outputText(output: OutputName, entity: EntityId): OutputText {
  const labels = WORDS[output];
  const { before, scope } = technologyName(entity);
  return {
    subject: atHead(labels.subject(before)),
    quantity: atHead(labels.quantity(before)),
    unit: labels.unit,
    scope,
    plural: labels.plural,
  };
}
