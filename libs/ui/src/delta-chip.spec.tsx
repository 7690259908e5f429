import { render } from '@testing-library/react';
import { DeltaChip, relativeChange } from './delta-chip';

describe('relativeChange', () => {
  it.each([
    [55, 76, '▲', '38%'],
    [20, 15, '▼', '25%'],
    [100, 100.05, '=', 'unchanged'],
    [1000, 1005, '▲', '0.5%'],
    [0, 5, '▲', 'from zero'],
    [2, 40, '▲', '×20'],
    [-10, -5, '▲', '50%'],
  ])('from %d to %d is %s %s', (before, after, arrow, text) => {
    expect(relativeChange(before, after)).toEqual({ arrow, text });
  });
});

describe('DeltaChip', () => {
  it('is read as a direction and a size, without the arrow', () => {
    const { container } = render(<DeltaChip before={12} after={15} />);
    expect(container.querySelector('[aria-hidden]')?.textContent).toBe('▲');
    expect(container.textContent).toBe('▲up 25%');
  });
});
