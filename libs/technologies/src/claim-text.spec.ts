import type { Claim, ClaimFigure } from '@waveguide/evidence';
import type { UnitId } from '@waveguide/quantity';
import { claimFigureText } from './claim-text';

function claim(figure: ClaimFigure, unit: UnitId): Claim {
  return {
    id: 'x',
    title: 'x',
    kind: 'benefit',
    text: 'x',
    figure,
    unit,
    comparator: null,
    attributedTo: null,
    sourceId: 's',
    locator: 'sec1',
    checks: [],
  };
}

describe('claimFigureText', () => {
  it('writes ranges, one-sided ranges and changes', () => {
    expect(claimFigureText(claim({ kind: 'range', low: 0.3, high: 0.5 }, 'fraction'))).toBe('30% to 50%');
    expect(claimFigureText(claim({ kind: 'range', low: 0.5, high: 0.5 }, 'fraction'))).toBe('50%');
    expect(claimFigureText(claim({ kind: 'range', low: null, high: 0.4 }, 'fraction'))).toBe('up to 40%');
    expect(claimFigureText(claim({ kind: 'range', low: 1, high: null }, 'Tbps/mm'))).toBe('at least 1 Tbps/mm');
    expect(claimFigureText(claim({ kind: 'change', from: 5, to: 1, toQualifier: 'below' }, 'pJ/bit'))).toBe(
      'from 5 pJ/bit to below 1 pJ/bit',
    );
  });

  it('has no words for a claim without a figure', () => {
    expect(claimFigureText(claim({ kind: 'none', detail: 'no number' }, 'n/a'))).toBeNull();
  });
});
