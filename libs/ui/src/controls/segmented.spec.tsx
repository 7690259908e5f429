import { fireEvent, render, screen } from '@testing-library/react';
import { Segmented } from './segmented';

const options = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Log' },
] as const;

describe('Segmented', () => {
  it('tells the choice that is pressed', () => {
    const onChange = jest.fn();
    render(<Segmented label="Scale" options={options} value="linear" onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Log' }));
    expect(onChange.mock.calls).toEqual([['log']]);
  });

  it('keeps exactly one choice: pressing the one in force changes nothing', () => {
    const onChange = jest.fn();
    render(<Segmented label="Scale" options={options} value="linear" onChange={onChange} />);
    const linear = screen.getByRole('button', { name: 'Linear' });
    fireEvent.click(linear);
    expect(onChange).not.toHaveBeenCalled();
    expect(linear.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Log' }).getAttribute('aria-pressed')).toBe('false');
  });
});
