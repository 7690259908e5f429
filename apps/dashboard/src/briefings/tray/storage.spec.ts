/** @jest-environment jsdom */
import golden from './tray-1.golden.json';
import {
  addToTray,
  clearTray,
  MOST_TRAY_ITEMS,
  moveInTray,
  parseTray,
  readTray,
  removeFromTray,
  subscribeTray,
  trayKey,
  type TrayItem,
} from './storage';

const item = (chart: string, over: Partial<TrayItem> = {}): TrayItem => ({
  chart,
  query: 'scenario=base&revision=1',
  draft: null,
  title: `Finding of ${chart}`,
  ...over,
});
const charts = () => readTray().map(({ chart }) => chart);

afterEach(() => window.localStorage.clear());

describe('the tray', () => {
  it('keeps charts in the order in which they came, each once', () => {
    expect(addToTray(item('a'))).toBe('added');
    expect(addToTray(item('b'))).toBe('added');
    expect(addToTray(item('a', { title: 'said otherwise' }))).toBe('already-there');
    expect(addToTray(item('a', { query: 'scenario=base&revision=2' }))).toBe('added');
    expect(charts()).toEqual(['a', 'b', 'a']);
  });

  it('keeps a draft apart from what is published', () => {
    addToTray(item('a'));
    const draft = [{ key: 'cpo-share', distribution: { kind: 'fixed', value: 0.4 } as const }];
    expect(addToTray(item('a', { draft }))).toBe('added');
    expect(readTray()[1]!.draft).toEqual(draft);
  });

  it('moves an item to a place, at most to an end', () => {
    for (const chart of ['a', 'b', 'c']) addToTray(item(chart));
    moveInTray(trayKey(item('c')), 0);
    expect(charts()).toEqual(['c', 'a', 'b']);
    moveInTray(trayKey(item('c')), 99);
    expect(charts()).toEqual(['a', 'b', 'c']);
    moveInTray(trayKey(item('a')), 1);
    expect(charts()).toEqual(['b', 'a', 'c']);
    moveInTray(trayKey(item('never-there')), 0);
    expect(charts()).toEqual(['b', 'a', 'c']);
  });

  it('lets items go, one, some or all', () => {
    for (const chart of ['a', 'b', 'c', 'd']) addToTray(item(chart));
    removeFromTray(trayKey(item('b')));
    expect(charts()).toEqual(['a', 'c', 'd']);
    clearTray([trayKey(item('a')), trayKey(item('d'))]);
    expect(charts()).toEqual(['c']);
    clearTray();
    expect(window.localStorage.length).toBe(0);
  });

  it('is full at the most slides that a briefing has beside its cover', () => {
    for (let number = 1; number <= MOST_TRAY_ITEMS; number += 1) addToTray(item(`chart-${number}`));
    expect(addToTray(item('one-more'))).toBe('full');
    expect(readTray()).toHaveLength(99);
  });

  it('gives the same array until something changes, so that nothing is drawn anew', () => {
    addToTray(item('a'));
    expect(readTray()).toBe(readTray());
  });

  it('tells of changes here and in another tab, until nobody asks', () => {
    const told = jest.fn();
    const stop = subscribeTray(told);
    addToTray(item('a'));
    expect(told).toHaveBeenCalledTimes(1);
    const theirs = JSON.stringify([item('b')]);
    window.localStorage.setItem('waveguide.tray', theirs);
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'waveguide.tray', newValue: theirs, storageArea: window.localStorage }),
    );
    expect(told).toHaveBeenCalledTimes(2);
    expect(charts()).toEqual(['b']);
    window.dispatchEvent(new StorageEvent('storage', { key: 'other', storageArea: window.localStorage }));
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    addToTray(item('c'));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('holds what a browser refuses to keep as long as the page lives', () => {
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('refused');
    });
    addToTray(item('a'));
    expect(charts()).toEqual(['a']);
    refuse.mockRestore();
    clearTray();
    expect(charts()).toEqual([]);
  });
});

describe('a kept tray', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"chart":"a"}'],
  ])('is empty where it is %s', (_, text) => {
    expect(parseTray(text)).toEqual([]);
  });

  it('leaves out what is no item and keeps the others', () => {
    const text = JSON.stringify([
      item('../etc'),
      item('b'),
      item('c', { query: 'scenario=base' }),
      { chart: 'd' },
      item('e', { draft: [{ key: 'x', distribution: { kind: 'fixed', value: 'four' } }] as never }),
      null,
    ]);
    expect(parseTray(text).map(({ chart }) => chart)).toEqual(['b']);
  });
});

describe('the tray that the first versions kept', () => {
  it('reads with every value that it had', () => {
    expect(parseTray(JSON.stringify(golden))).toEqual(golden);
  });

  it('leaves out an item with a field nobody knows, and a whole tray of a newer version', () => {
    const [first, ...rest] = golden;
    expect(parseTray(JSON.stringify([{ ...first, colour: 'red' }, ...rest]))).toEqual(rest);
    expect(parseTray(JSON.stringify({ shape: 2, items: golden }))).toEqual([]);
  });
});
