import { act, fireEvent, render, screen } from '@testing-library/react';
import { CopyLink } from './copy-link';

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

const press = async () => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button'));
  });
};

describe('CopyLink', () => {
  it('copies the whole address and says so', async () => {
    const writeText = jest.fn(async (_text: string) => undefined);
    clipboard(writeText);
    render(<CopyLink address="/forecasts?scenario=base#ports" subject="Ports" />);
    await press();
    expect(writeText.mock.calls[0]![0]).toBe('http://localhost/forecasts?scenario=base#ports');
    expect(screen.getByText('Link copied')).toBeTruthy();
  });

  it('says what to do where the browser refuses', async () => {
    clipboard(async () => {
      throw new Error('refused');
    });
    render(<CopyLink />);
    await press();
    expect(screen.getByText('Copy it from the address bar')).toBeTruthy();
  });
});
