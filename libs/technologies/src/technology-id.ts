/** The technologies that the ledger describes: those that Waveguide compares, then what stands beside them. */
export const TECHNOLOGY_IDS = [
  'pluggable',
  'lpo',
  'npo',
  'cpo',
  'oio',
  'copper',
  'lro',
  'aec',
  'ocs',
  'microled',
] as const;
export type TechnologyId = (typeof TECHNOLOGY_IDS)[number];

/**
 * The technologies that Waveguide compares, from the incumbent to the most integrated, and copper as the reference. The others are part of
 * one of them (LRO, AEC), no link at all (an optical circuit switch) or known by their makers' aims only (microLED): their figures stand
 * apart and are drawn beside these on request only.
 */
export const COMPARED_TECHNOLOGY_IDS = [
  'pluggable',
  'lpo',
  'npo',
  'cpo',
  'oio',
  'copper',
] as const satisfies readonly TechnologyId[];

/** True for a technology that is compared by default. */
export function isComparedTechnology(id: TechnologyId): boolean {
  return COMPARED_TECHNOLOGY_IDS.some((compared) => compared === id);
}

/** What milestones and products are about: a technology, or a building block of several. */
export const TECHNOLOGY_SUBJECTS = [...TECHNOLOGY_IDS, 'switch-asic', 'silicon-photonics', 'external-laser'] as const;
export type TechnologySubject = (typeof TECHNOLOGY_SUBJECTS)[number];

export const NETWORKS = ['scale-out', 'scale-up', 'front-end'] as const;
/** Where in a data centre a link is used. */
export type Network = (typeof NETWORKS)[number];

/** True if a text names one of the technologies that the ledger describes. */
export function isTechnologyId(text: string): text is TechnologyId {
  return TECHNOLOGY_IDS.some((id) => id === text);
}

/** True for CPO and in-package optical I/O, the two parts of co-packaged optics. */
export function isCoPackaged(subject: TechnologySubject): boolean {
  return subject === 'cpo' || subject === 'oio';
}
