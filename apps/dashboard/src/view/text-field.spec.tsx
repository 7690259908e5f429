/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { TextField } from './text-field';

describe('a field', () => {
  it('is described by its hint, or by what is wrong with it', () => {
    const field = (problem: string | null) => (
      <TextField label="Name" value="" onChange={() => undefined} maxLength={9} problem={problem} hint="Short." />
    );
    const { rerender } = render(field(null));
    const input = screen.getByLabelText('Name');
    const description = () => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent;
    expect([description(), input.getAttribute('aria-invalid')]).toEqual(['Short.', 'false']);
    rerender(field('It is taken.'));
    expect([description(), input.getAttribute('aria-invalid')]).toEqual(['It is taken.', 'true']);
    expect(screen.getByRole('alert').textContent).toBe('It is taken.');
  });
});
