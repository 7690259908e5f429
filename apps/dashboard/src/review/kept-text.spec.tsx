/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { useKeptText } from './kept-text';

function Field() {
  const [text, setText] = useKeptText('remark');
  return <input aria-label="Remark" value={text} onChange={(event) => setText(event.target.value)} />;
}
const value = () => screen.getByLabelText<HTMLInputElement>('Remark').value;

describe('text that is being written', () => {
  afterEach(() => window.sessionStorage.clear());

  it('is there again after the page was left, until it is emptied', () => {
    const first = render(<Field />);
    fireEvent.change(screen.getByLabelText('Remark'), { target: { value: 'the tail is too late' } });
    first.unmount();
    const second = render(<Field />);
    expect(value()).toBe('the tail is too late');
    fireEvent.change(screen.getByLabelText('Remark'), { target: { value: '' } });
    second.unmount();
    render(<Field />);
    expect(value()).toBe('');
    expect(window.sessionStorage.length).toBe(0);
  });
});
