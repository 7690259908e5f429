import { atHead } from '@waveguide/quantity';
import { TECHNOLOGY_SUBJECTS, type TechnologySubject } from './technology-id';

/** What has a name of its own in a chart: a technology or building block, CPO (switch) and OIO together, and the whole market. */
export const NAMED_ENTITIES = [...TECHNOLOGY_SUBJECTS, 'co-packaged', 'market'] as const;
export type NamedEntity = (typeof NAMED_ENTITIES)[number];

/** Every way in which one entity is called; nothing else composes these words. */
export interface TechnologyName {
  /** In a menu or a legend with room: says what is in it. */
  readonly long: string;
  /** In a heading of a column, a lane, a legend, a menu of few. */
  readonly short: string;
  /** Before a noun inside a sentence: "co-packaged" ports. */
  readonly before: string;
  /** On its own inside a sentence: "co-packaged optics". */
  readonly noun: string;
  /** `noun` takes a plural verb. */
  readonly plural: boolean;
  /** What its ports, revenue and power count. */
  readonly scope: string;
}

/** A name that reads the same wherever it stands. */
const same = (short: string, of: Partial<TechnologyName> = {}): TechnologyName => ({
  long: short,
  short,
  before: short,
  noun: short,
  plural: false,
  scope: short,
  ...of,
});

/**
 * One name for each meaning. The trade says "CPO" for optics on the package of a switch and for these with in-package optical I/O
 * together; here "co-packaged" is both together, and "CPO (switch)" and "OIO" are its parts.
 */
const NAMES: Readonly<Record<NamedEntity, TechnologyName>> = {
  'co-packaged': {
    long: 'Co-packaged: CPO (switch) and OIO',
    short: 'Co-packaged',
    before: 'co-packaged',
    noun: 'co-packaged optics',
    plural: true,
    scope: 'CPO (switch) and in-package optical I/O (OIO) together, NPO left out',
  },
  cpo: same('CPO (switch)', {
    long: 'CPO (switch): co-packaged without OIO',
    scope: 'CPO (switch) alone, in-package optical I/O (OIO) left out',
  }),
  oio: same('OIO', {
    long: 'OIO: in-package optical I/O',
    scope: 'in-package optical I/O (OIO) alone',
  }),
  pluggable: {
    long: 'Pluggable: modules with a DSP',
    short: 'Pluggable',
    before: 'pluggable',
    noun: 'pluggables',
    plural: true,
    scope: 'DSP-based pluggables, NPO inside',
  },
  lpo: same('LPO', { long: 'LPO: linear pluggable optics', scope: 'linear pluggable optics' }),
  npo: same('NPO', { long: 'NPO: near-packaged optics', scope: 'near-packaged optics' }),
  copper: same('Copper', { before: 'copper', noun: 'copper' }),
  lro: same('LRO', {
    long: 'LRO: linear receive optics',
    scope: 'pluggables that drop the DSP in the receive direction',
  }),
  aec: same('AEC', {
    long: 'AEC: active electrical cables',
    noun: 'AECs',
    plural: true,
    scope: 'copper cables with a retimer in each plug',
  }),
  ocs: same('OCS', {
    long: 'OCS: optical circuit switches',
    noun: 'optical circuit switches',
    plural: true,
    scope: 'switches of light without packets',
  }),
  microled: same('MicroLED', {
    before: 'microLED',
    noun: 'microLED links',
    plural: true,
    scope: 'links of many slow microLED channels',
  }),
  'switch-asic': same('Switch chip', { before: 'switch-chip', noun: 'switch chips', plural: true }),
  'silicon-photonics': same('Silicon photonics', { before: 'silicon-photonics', noun: 'silicon photonics' }),
  'external-laser': same('External laser', { before: 'external-laser', noun: 'external lasers', plural: true }),
  market: {
    long: 'Whole market',
    short: 'Whole market',
    before: 'optical',
    noun: 'optical ports of all kinds',
    plural: true,
    scope: 'data-centre optical ports of 400G and faster',
  },
};

const isNamed = (id: string): id is NamedEntity => NAMED_ENTITIES.some((known) => known === id);

/** The names of a technology, building block, group or the market; an id that is none of these speaks for itself. */
export function technologyName(id: string): TechnologyName {
  return isNamed(id) ? NAMES[id] : same(id);
}

/** The short name of a technology or building block. */
export function subjectLabel(subject: TechnologySubject): string {
  return NAMES[subject].short;
}

/** A name before a noun at the head of a sentence or title: "Co-packaged ports", "CPO (switch) revenue". */
export function named(id: string, noun: string): string {
  return atHead(`${technologyName(id).before} ${noun}`);
}
