import { attributeOf, isComparedTechnology, matrixCell } from '@waveguide/technologies';
import { listChallenges, listClaims } from './claim-repository';
import { listIndicators, listRecommendations } from './indicator-repository';
import { listIntegrationMethods, listLaserApproaches, listPicPlatforms } from './packaging-repository';
import { comparisonMatrix, listCommonAttributes, listOrdinalScales, listTechnologies } from './technology-repository';
import { openEmptyDatabase, openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

describe('technologies', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  it('come from the incumbent to the most integrated, with scores on every scale; others are rated in full or not at all', async () => {
    const technologies = await listTechnologies(database.client);
    const compared = technologies.filter(({ id }) => isComparedTechnology(id));
    expect(compared.map(({ id }) => id)).toEqual(['pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper']);
    const scales = (await listOrdinalScales(database.client)).map(({ key }) => key);
    for (const { ordinals } of compared) expect(Object.keys(ordinals).sort()).toEqual([...scales].sort());
    for (const { ordinals } of technologies) expect([0, scales.length]).toContain(Object.keys(ordinals).length);
  });

  it('have numbers with their ranges and sources', async () => {
    const cpo = (await listTechnologies(database.client)).find(({ id }) => id === 'cpo');
    expect(cpo && attributeOf(cpo, 'powerPer800G')).toEqual({
      key: 'powerPer800G',
      label: 'Optical power per 800G port',
      unit: 'W',
      value: { kind: 'present', value: 5.5 },
      low: 4.5,
      high: 5.6,
      basis: 'sourced',
      qualifier: null,
      note: 'Broadcom Bailly 5.5 W; NVIDIA 9 W per 1.6T halves to 4.5 W. A 2026 report says 5.2-5.6 W.',
      sourceIds: ['lfw-bailly-2023', 'particle-2025-08', 'troy-power-2026'],
    });
  });

  it('say why a number is missing', async () => {
    const dsp = (await listCommonAttributes(database.client)).find(({ key }) => key === 'dspLatency');
    expect(dsp?.value).toMatchObject({
      kind: 'missing',
      detail: expect.stringContaining('No sourced figure was found'),
    });
  });

  it('are compared in the words of the founding report, seven features for four technologies', async () => {
    const matrix = await comparisonMatrix(database.client);
    expect(matrix).toMatchObject({
      sourceId: 'founding-report',
      locator: 'sec7 Comparative Technology Matrix',
      columns: ['pluggable', 'lpo', 'cpo', 'oio'],
    });
    expect(matrix.rows.map(({ key }) => key)).toEqual([
      'architecture',
      'primaryApplication',
      'powerConsumption',
      'latency',
      'bandwidthDensity',
      'serviceability',
      'ecosystemMaturity',
    ]);
    expect(matrixCell(matrix.rows[5]!, 'cpo')).toEqual({ kind: 'present', value: 'Poor (entire unit replacement)' });
  });

  it('have a matrix only once the dataset is loaded', async () => {
    const empty = await openEmptyDatabase();
    await expect(comparisonMatrix(empty.client)).rejects.toThrow('run the seed');
    await empty.close();
  });

  it('rest on platforms, methods and lasers with cited evidence', async () => {
    const platforms = await listPicPlatforms(database.client);
    const methods = await listIntegrationMethods(database.client);
    const lasers = await listLaserApproaches(database.client);
    expect(platforms.map(({ id }) => id)).toEqual(['inp', 'siph', 'sin', 'tfln']);
    expect(methods.map(({ id, complexity }) => [id, complexity])).toEqual([
      ['2d', 1],
      ['2.5d', 3],
      ['3d', 5],
    ]);
    expect(lasers.map(({ id, evidence }) => [id, evidence.map(({ sourceId }) => sourceId)])).toEqual([
      ['els', ['transurf-pt3']],
      ['integrated', ['cd-intel-2024']],
    ]);
  });

  it('carry claims as ranges, changes or words', async () => {
    const figures = new Map((await listClaims(database.client)).map(({ id, figure }) => [id, figure]));
    expect(figures.get('cl-power-30-50')).toEqual({ kind: 'range', low: 0.3, high: 0.5 });
    expect(figures.get('cl-pjbit')).toEqual({ kind: 'change', from: 5, to: 1, toQualifier: 'below' });
    expect(figures.get('cl-latency')).toMatchObject({ kind: 'none' });
  });

  it('face challenges that lead to indicators, which recommendations name too', async () => {
    const challenges = await listChallenges(database.client);
    const indicators = new Map((await listIndicators(database.client)).map((indicator) => [indicator.id, indicator]));
    for (const { indicatorIds } of challenges) for (const id of indicatorIds) expect(indicators.has(id)).toBe(true);
    expect(challenges.find(({ id }) => id === 'ch-thermal')).toMatchObject({
      severity: 5,
      affects: ['cpo', 'oio'],
      indicatorIds: ['ind-laser', 'ind-cooling'],
    });
    expect(indicators.get('ind-laser')?.latest.value.kind).toBe('missing');
    const advice = await listRecommendations(database.client);
    expect(advice.find(({ id }) => id === 'rec-op-tco')).toMatchObject({
      audience: 'operators',
      claimIds: ['cl-power-30-50', 'cl-facility', 'cl-cost-40'],
      challengeIds: ['ch-service', 'ch-cost'],
    });
  });
});
