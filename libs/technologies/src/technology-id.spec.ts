import {
  COMPARED_TECHNOLOGY_IDS,
  isCoPackaged,
  isComparedTechnology,
  isTechnologyId,
  TECHNOLOGY_IDS,
  TECHNOLOGY_SUBJECTS,
} from './technology-id';

describe('technology ids', () => {
  it('are told from the building blocks that milestones are also about', () => {
    expect(TECHNOLOGY_SUBJECTS.filter(isTechnologyId)).toEqual([...TECHNOLOGY_IDS]);
    expect(isTechnologyId('external-laser')).toBe(false);
  });

  it('are compared by default where they are links of their own with sourced figures', () => {
    expect(TECHNOLOGY_IDS.filter(isComparedTechnology)).toEqual([...COMPARED_TECHNOLOGY_IDS]);
    expect(TECHNOLOGY_IDS.filter((id) => !isComparedTechnology(id))).toEqual(['lro', 'aec', 'ocs', 'microled']);
  });

  it('are co-packaged where they are CPO or OIO; near-packaged optics are not', () => {
    expect(TECHNOLOGY_SUBJECTS.filter(isCoPackaged)).toEqual(['cpo', 'oio']);
  });
});
