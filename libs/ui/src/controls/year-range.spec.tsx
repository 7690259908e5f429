import { fireEvent, render, screen } from '@testing-library/react';
import { YearRange } from './year-range';

describe('YearRange', () => {
  it('moves a handle by one year and tells the range when it rests', () => {
    const onChange = jest.fn();
    render(<YearRange label="Years" min={2024} max={2036} value={{ from: 2024, to: 2036 }} onChange={onChange} />);
    expect(screen.getByText('2024 to 2036')).toBeTruthy();
    const first = screen.getByRole('slider', { name: 'Years, first' });
    expect(first.getAttribute('aria-valuetext')).toMatch(/^2024\b/);
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(onChange).toHaveBeenLastCalledWith({ from: 2025, to: 2036 });
  });

  it('keeps a year between the handles', () => {
    const onChange = jest.fn();
    render(<YearRange label="Years" min={2024} max={2036} value={{ from: 2029, to: 2030 }} onChange={onChange} />);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Years, first' }), { key: 'ArrowRight' });
    expect(onChange.mock.calls.filter(([range]) => range.from >= range.to)).toEqual([]);
  });
});
