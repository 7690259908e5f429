/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { TrayItemList } from './item-list';
import { addToTray, readTray, subscribeTray, type TrayItem } from './storage';

const item = (chart: string): TrayItem => ({
  chart,
  query: 'scenario=base&revision=2',
  draft: null,
  title: `Finding ${chart}`,
});

const emptied = jest.fn();

function Tray() {
  const items = useSyncExternalStore(subscribeTray, readTray, readTray);
  return <TrayItemList items={items} onEmptied={emptied} />;
}

const order = () => readTray().map(({ chart }) => chart);
const said = () => screen.getByRole('status').textContent;

beforeEach(() => {
  window.localStorage.clear();
  for (const chart of ['a', 'b', 'c']) addToTray(item(chart));
  render(<Tray />);
});

describe('the list of the tray', () => {
  it('says of each chart what it showed and what it stays at', () => {
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1Finding aa, base, revision 2',
      '2Finding bb, base, revision 2',
      '3Finding cc, base, revision 2',
    ]);
  });

  it('is ordered by buttons, which stop at the ends, and says so', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Move down: Finding a' }));
    expect(order()).toEqual(['b', 'a', 'c']);
    expect(said()).toBe('Finding a: now 2 of 3');
    fireEvent.click(screen.getByRole('button', { name: 'Move up: Finding b' }));
    fireEvent.click(screen.getByRole('button', { name: 'Move down: Finding c' }));
    expect(order()).toEqual(['b', 'a', 'c']);
  });

  it('is ordered by Alt and the arrow keys', () => {
    fireEvent.keyDown(screen.getByRole('button', { name: 'Remove: Finding c' }), { key: 'ArrowUp', altKey: true });
    expect(order()).toEqual(['a', 'c', 'b']);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Remove: Finding c' }), { key: 'ArrowUp' });
    expect(order()).toEqual(['a', 'c', 'b']);
  });

  it('is ordered by dragging', () => {
    const [first, , third] = screen.getAllByRole('listitem');
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(first!, { dataTransfer });
    fireEvent.dragOver(third!, { dataTransfer });
    fireEvent.drop(third!, { dataTransfer });
    expect(order()).toEqual(['b', 'c', 'a']);
  });

  it('lets a chart go and keeps the focus in the list', async () => {
    const remove = screen.getByRole('button', { name: 'Remove: Finding b' });
    act(() => remove.focus());
    fireEvent.click(remove);
    expect(order()).toEqual(['a', 'c']);
    expect(said()).toBe('Finding b: removed');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove: Finding c' })));
  });

  it('is emptied at once', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Empty the tray' }));
    expect(order()).toEqual([]);
  });

  it('hands over what was in it when it is emptied', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Empty the tray' }));
    expect(order()).toEqual([]);
    expect(emptied).toHaveBeenCalledWith(['a', 'b', 'c'].map(item));
  });
});
