import { isTechnologyId, subjectLabel, TECHNOLOGY_IDS, TECHNOLOGY_SUBJECTS } from './technology-id';

describe('technology ids', () => {
  it('are told from the building blocks that milestones are also about', () => {
    expect(TECHNOLOGY_SUBJECTS.filter(isTechnologyId)).toEqual([...TECHNOLOGY_IDS]);
    expect(isTechnologyId('external-laser')).toBe(false);
  });

  it('have a short name each', () => {
    const labels = TECHNOLOGY_SUBJECTS.map(subjectLabel);
    expect(new Set(labels).size).toBe(TECHNOLOGY_SUBJECTS.length);
    expect(subjectLabel('oio')).toBe('OIO');
  });
});
