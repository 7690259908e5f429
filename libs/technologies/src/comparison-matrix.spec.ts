import { matrixCell, type MatrixRow } from './comparison-matrix';

const latency: MatrixRow = { key: 'latency', feature: 'Latency', cells: { cpo: 'Lower (shorter electrical path)' } };

describe('matrixCell', () => {
  it('gives what the source says', () => {
    expect(matrixCell(latency, 'cpo')).toEqual({ kind: 'present', value: 'Lower (shorter electrical path)' });
  });

  it('is missing with a reason for a technology that the source does not compare', () => {
    expect(matrixCell(latency, 'npo')).toMatchObject({ kind: 'missing', reason: 'not-reported' });
  });
});
