import type { EntityId, OutputName } from '@waveguide/forecasts';

const ENTITY_NAMES: Readonly<Record<string, string>> = {
  'co-packaged': 'CPO',
  cpo: 'CPO without optical I/O',
  oio: 'Optical I/O',
  lpo: 'LPO',
  pluggable: 'Pluggable',
  market: 'All optical',
};
const SCOPES: Readonly<Record<string, string>> = {
  'co-packaged': 'switch CPO and in-package optical I/O, NPO left out',
  cpo: 'switch CPO alone, in-package optical I/O left out',
  oio: 'in-package optical I/O alone',
  lpo: 'linear pluggable optics',
  pluggable: 'DSP-based pluggables, NPO inside',
  market: 'data-centre optical ports of 400G and faster',
};

/** A name inside a sentence; abbreviations keep their capitals. */
const inside = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

interface Words {
  /** What a sentence is about: "CPO ports". */
  readonly subject: (entity: string) => string;
  /** The quantity in a subtitle. */
  readonly quantity: (entity: string) => string;
  readonly unit: string;
  /** Needs a plural verb. */
  readonly plural: boolean;
}

const WORDS: Readonly<Record<OutputName, Words>> = {
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
    subject: (e) => `${e}’s share of optical ports`,
    quantity: (e) => `${e} share of optical ports shipped`,
    unit: 'per cent of 800G-equivalents',
    plural: false,
  },
  price: {
    // No article: "a CPO port", but "an LPO port".
    subject: (e) => `The price per ${inside(e)} port`,
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
    subject: (e) => `Power of ${inside(e)} ports in service`,
    quantity: (e) => `Power of ${inside(e)} ports in service at year end`,
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
    subject: () => 'Power saved against pluggables',
    quantity: () => 'Power saved by the ports in service, had all been DSP pluggables',
    unit: 'watts with facility overhead',
    plural: false,
  },
};

export interface OutputWords {
  readonly subject: string;
  readonly quantity: string;
  readonly unit: string;
  readonly scope: string;
  readonly plural: boolean;
}

/** The name of a technology, group or the market in a sentence; an id without a name speaks for itself. */
export function entityName(entity: EntityId): string {
  return ENTITY_NAMES[entity] ?? entity;
}

/** How an output of an entity is called in findings and subtitles. */
export function outputWords(output: OutputName, entity: EntityId): OutputWords {
  const words = WORDS[output];
  const name = entityName(entity);
  return {
    subject: words.subject(name),
    quantity: words.quantity(name),
    unit: words.unit,
    scope: SCOPES[entity] ?? name,
    plural: words.plural,
  };
}
