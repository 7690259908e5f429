/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { AddToBriefing } from './add-to-briefing';
import { readTray } from './storage';

const chart = { chart: 'ports-forecast', query: 'scenario=base&revision=1', draft: null };

function card() {
  render(
    <section aria-labelledby="finding">
      <h2 id="finding">Ports reach 55M</h2>
      <div role="tablist" />
      <AddToBriefing chart={chart} title="Ports reach 55M" />
    </section>,
  );
  return screen.getByRole('button', { name: /^Add to briefing/ });
}

afterEach(() => window.localStorage.clear());

describe('adding a chart to the tray', () => {
  it('keeps chart, pin and finding, and says how many there are', async () => {
    fireEvent.click(card());
    expect(await screen.findByText('In the tray: 1')).toBeTruthy();
    expect(readTray()).toEqual([{ ...chart, title: 'Ports reach 55M' }]);
  });

  it('adds a chart once and says that it is there', async () => {
    const button = card();
    fireEvent.click(button);
    await screen.findByText('In the tray: 1');
    fireEvent.click(button);
    expect(await screen.findByText('Already in tray')).toBeTruthy();
    expect(readTray()).toHaveLength(1);
  });

  it('is done with B while the focus is in the card, and not with Ctrl B', async () => {
    const button = card();
    button.focus();
    fireEvent.keyDown(button, { key: 'b', ctrlKey: true });
    expect(readTray()).toHaveLength(0);
    fireEvent.keyDown(button, { key: 'b' });
    expect(await screen.findByText('In the tray: 1')).toBeTruthy();
  });

  it('says why where a chart cannot be added', async () => {
    render(<AddToBriefing chart={{ refusal: 'Publish the draft first' }} title="A draft" />);
    fireEvent.click(screen.getByRole('button', { name: /^Add to briefing/ }));
    expect(await screen.findByText('Publish the draft first')).toBeTruthy();
    expect(readTray()).toHaveLength(0);
  });
});
