import type { EstimateTarget, TimingKind } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { timingStatements } from './timing-statement';
import { timingClaimText, timingFinding } from './timing-text';

const year = (of: number): EstimateTarget => ({ kind: 'year', year: of });
const none: EstimateTarget = { kind: 'not-stated', detail: 'No year.' };

function said(...of: readonly (readonly [TimingKind, EstimateTarget])[]) {
  return timingStatements(
    of.map(([timingKind, target], i) => estimateRow({ id: `${i}`, basis: 'timing', timingKind, target })),
  );
}

describe('timingFinding', () => {
  it('counts each kind apart', () => {
    const finding = timingFinding(
      said(
        ...[2027, 2028, 2028].map((of) => ['expects-in-window', year(of)] as const),
        ['expects-in-window', { kind: 'period', fromYear: 2028, toYear: 2029 }],
        ['not-before', year(2028)],
        ['not-before', year(2029)],
        ['not-within', { kind: 'period', fromYear: 2023, toYear: 2027 }],
        ['no-delay', none],
      ),
    );
    expect(finding).toBe(
      'three statements expect it by 2028, one later, two not before 2028 or later, one not within 2023 to 2027 and one sees no delay',
    );
  });

  it('is a sentence of whatever kinds there are', () => {
    expect(timingFinding(said(['not-before', year(2028)]))).toBe('one statement has it not before 2028');
    expect(timingFinding(said(['not-before', none], ['no-delay', none]))).toBe(
      'one statement has it not soon, without a year and one sees no delay',
    );
    expect(timingFinding(said(['not-before', year(2028)], ['not-before', none]))).toBe(
      'one statement has it not before 2028 and one not soon, without a year',
    );
    expect(timingFinding(said(['no-delay', none], ['no-delay', none]))).toBe('two statements see no delay');
    expect(timingFinding(said(['expects-in-window', none]))).toBe('one statement expects it, no year stated');
    expect(timingFinding([])).toBe('');
  });
});

it('says what each statement claims', () => {
  const claims = said(
    ['expects-in-window', { kind: 'period', fromYear: 2027, toYear: 2028 }],
    ['not-before', year(2028)],
    ['not-within', year(2026)],
    ['no-delay', none],
  ).map(timingClaimText);
  expect(claims).toEqual(['expects it within 2027 to 2028', 'not before 2028', 'not within 2026', 'sees no delay']);
});
