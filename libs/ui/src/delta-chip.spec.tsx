import { render } from '@testing-library/react';
import { DeltaChip, relativeChange } from './delta-chip';

describe('relativeChange', () => {
  it.each([
    { before: 55, after: 76, arrow: '▲', text: '38%' },
    { before: 20, after: 15, arrow: '▼', text: '25%' },
    { before: 100, after: 100.05, arrow: '=', text: 'unchanged' },
    { before: 1000, after: 1005, arrow: '▲', text: '0.5%' },
    { before: 0, after: 5, arrow: '▲', text: 'from zero' },
    { before: 2, after: 40, arrow: '▲', text: '×20' },
    { before: -10, after: -5, arrow: '▲', text: '50%' },
  ])('from $before to $after is $arrow $text', ({ before, after, arrow, text }) => {
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
