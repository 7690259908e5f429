import type { Claim } from '@waveguide/evidence';
import { present } from '@waveguide/quantity';
import type { ComparisonMatrix } from './comparison-matrix';
import type { Technology } from './technology';
import type { TechnologyAttribute } from './schema/technology';
import { compareTechnologies } from './technology-comparison';

const attribute = (key: string, sourceId: string): TechnologyAttribute => ({
  key,
  label: key,
  unit: 'W',
  value: present(1),
  low: null,
  high: null,
  basis: 'sourced',
  qualifier: null,
  note: null,
  sourceIds: [sourceId],
});
const technology = (id: Technology['id'], of: Partial<Technology>): Technology => ({
  ...{ id, name: id, short: id, definition: '', targetNetworks: [], reportLocator: null, sourceIds: [] },
  ...{ ordinals: {}, attributes: [], ...of },
});
const claim = (id: string): Claim => ({
  ...{ id, title: id, kind: 'benefit', text: id, figure: { kind: 'none', detail: '' }, unit: 'n/a', comparator: null },
  ...{ attributedTo: null, sourceId: `source of ${id}`, locator: 'sec1' },
  checks: [{ stance: 'supports', text: 'So it is.', sourceId: `check of ${id}` }],
});

const matrix: ComparisonMatrix = {
  sourceId: 'report',
  locator: 'sec1',
  columns: ['cpo', 'npo', 'pluggable'],
  rows: [
    { key: 'latency', feature: 'Latency', cells: { pluggable: 'Higher' } },
    { key: 'unheard-of', feature: 'Colour', cells: { cpo: 'Grey' } },
  ],
};
const comparison = compareTechnologies(matrix, {
  technologies: [
    technology('pluggable', { ordinals: { latency: 1 }, attributes: [attribute('dspLatency', 'own')] }),
    technology('cpo', { ordinals: { power: 5 }, attributes: [attribute('edgeDensity', 'unasked')] }),
  ],
  common: [attribute('fibreDelay', 'shared'), attribute('mtbf', 'unasked')],
  claims: [claim('cl-latency'), claim('cl-els-loss')],
});

describe('technologies compared', () => {
  it('are the columns of the published matrix that are on record, in its order', () => {
    expect(comparison.columns.map(({ id }) => id)).toEqual(['cpo', 'pluggable']);
    expect(comparison.rows.map(({ cells }) => cells.map(({ technologyId }) => technologyId))).toEqual([
      ['cpo', 'pluggable'],
      ['cpo', 'pluggable'],
    ]);
  });

  it('have the judgement, the numbers and the claims that bear on each cell', () => {
    const [cpo, pluggable] = comparison.rows[0]!.cells;
    expect(pluggable).toMatchObject({ text: present('Higher'), score: 1 });
    expect(pluggable!.attributes.map(({ key }) => key)).toEqual(['dspLatency', 'fibreDelay']);
    expect(cpo).toMatchObject({ text: { kind: 'missing' }, score: null });
    expect(cpo!.attributes.map(({ key }) => key)).toEqual(['fibreDelay']);
    expect(comparison.rows[0]!.claims.map(({ id }) => id)).toEqual(['cl-latency']);
  });

  it('claim no evidence for a feature that is not known', () => {
    expect(comparison.rows[1]).toMatchObject({ scaleKey: null, claims: [] });
    expect(comparison.rows[1]!.cells.map(({ score, attributes }) => [score, attributes])).toEqual([
      [null, []],
      [null, []],
    ]);
  });

  it('cite what their cells and claims show, and nothing else', () => {
    expect([...new Set(comparison.sourceIds)].sort()).toEqual([
      'check of cl-latency',
      'own',
      'shared',
      'source of cl-latency',
    ]);
  });
});
