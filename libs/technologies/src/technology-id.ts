/** The interconnect technologies that Waveguide compares, from the incumbent to the most integrated, and copper as the reference. */
export const TECHNOLOGY_IDS = ['pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper'] as const;
export type TechnologyId = (typeof TECHNOLOGY_IDS)[number];

/** What milestones and products are about: a technology, or a building block of several. */
export const TECHNOLOGY_SUBJECTS = [...TECHNOLOGY_IDS, 'switch-asic', 'silicon-photonics', 'external-laser'] as const;
export type TechnologySubject = (typeof TECHNOLOGY_SUBJECTS)[number];

export const NETWORKS = ['scale-out', 'scale-up', 'front-end'] as const;
/** Where in a data centre a link is used. */
export type Network = (typeof NETWORKS)[number];

const LABELS: Readonly<Record<TechnologySubject, string>> = {
  pluggable: 'Pluggable',
  lpo: 'LPO',
  npo: 'NPO',
  cpo: 'CPO',
  oio: 'OIO',
  copper: 'Copper',
  'switch-asic': 'Switch chip',
  'silicon-photonics': 'Silicon photonics',
  'external-laser': 'External laser',
};

/** The short name of a technology or building block. */
export function subjectLabel(subject: TechnologySubject): string {
  return LABELS[subject];
}

/** True where a text names one of the compared technologies. */
export function isTechnologyId(text: string): text is TechnologyId {
  return TECHNOLOGY_IDS.some((id) => id === text);
}
