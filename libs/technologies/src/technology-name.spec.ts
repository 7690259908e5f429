import { TECHNOLOGY_SUBJECTS } from './technology-id';
import { bareCpoCount, namedMeanings, withMeaning } from './co-packaged-meaning';
import { NAMED_ENTITIES, named, subjectLabel, technologyName } from './technology-name';

describe('technologyName', () => {
  it('tells CPO with optical I/O from its parts in every form', () => {
    expect(technologyName('co-packaged').short).toBe('Co-packaged');
    expect(technologyName('cpo').short).toBe('CPO (switch)');
    expect(technologyName('oio').short).toBe('OIO');
    expect(named('co-packaged', 'ports')).toBe('Co-packaged ports');
    expect(named('cpo', 'revenue')).toBe('CPO (switch) revenue');
  });

  it('gives no two entities the same name in any form', () => {
    for (const form of ['long', 'short', 'before', 'noun'] as const) {
      const names = NAMED_ENTITIES.map((id) => technologyName(id)[form]);
      expect(new Set(names).size).toBe(NAMED_ENTITIES.length);
    }
  });

  it('never says CPO without saying which', () => {
    for (const id of NAMED_ENTITIES) {
      const { plural, ...labels } = technologyName(id);
      expect(typeof plural).toBe('boolean');
      expect(Object.values(labels).filter((text) => bareCpoCount(text) > 0)).toEqual([]);
    }
  });

  it('is the label of every subject of events and products', () => {
    const labels = TECHNOLOGY_SUBJECTS.map(subjectLabel);
    expect(new Set(labels).size).toBe(TECHNOLOGY_SUBJECTS.length);
    expect(subjectLabel('cpo')).toBe(technologyName('cpo').short);
  });

  it('lets an id without a name speak for itself', () => {
    expect(technologyName('free-space').noun).toBe('free-space');
  });
});

describe('bareCpoCount', () => {
  it('counts the word alone, and neither its named part nor longer words', () => {
    expect(bareCpoCount('CPO ports pass 10M; CPO is here')).toBe(2);
    expect(bareCpoCount('CPO (switch) ports, XCPO and CPO2')).toBe(0);
    expect(bareCpoCount('CPO-based')).toBe(1);
  });

  it('leaves out what others are quoted with', () => {
    expect(bareCpoCount('CIR: $1B (CPO modules)', ['CPO modules'])).toBe(0);
    expect(bareCpoCount('CIR: $1B (CPO modules), CPO', ['CPO', 'CPO modules'])).toBe(0);
    expect(bareCpoCount('CPO beside CPO modules', ['CPO modules'])).toBe(1);
  });
});

describe('namedMeanings and withMeaning', () => {
  it('read the names that leave no doubt', () => {
    expect([...namedMeanings('Co-packaged ports')]).toEqual(['co-packaged']);
    expect([...namedMeanings('CPO (switch) within co-packaged optics')]).toEqual(['co-packaged', 'cpo']);
    expect([...namedMeanings('CPO ports')]).toEqual([]);
  });

  it('put a name in the place of a bare CPO', () => {
    expect(withMeaning('CPO ports reach 17M', 'cpo')).toBe('CPO (switch) ports reach 17M');
    expect(withMeaning('CPO ports reach 17M', 'co-packaged')).toBe('Co-packaged ports reach 17M');
    expect(withMeaning('By 2030 CPO overtakes pluggables', 'co-packaged')).toBe(
      'By 2030 co-packaged optics overtakes pluggables',
    );
    expect(withMeaning('CPO (switch) ports', 'co-packaged')).toBe('CPO (switch) ports');
  });
});
