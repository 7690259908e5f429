/** @jest-environment jsdom */
import { isTrayKey } from './keys';

function page() {
  document.body.innerHTML = `
    <section aria-labelledby="a"><div role="tablist"></div><button id="in-a"></button><input id="field" /></section>
    <section aria-labelledby="b"><div role="tablist"></div></section>
    <div role="dialog"><button id="in-dialog"></button></div>`;
  const [first, second] = [...document.querySelectorAll('section')] as [HTMLElement, HTMLElement];
  // jsdom knows no pointer.
  const under = { current: null as Element | null };
  for (const card of [first, second]) {
    const matches = card.matches.bind(card);
    jest
      .spyOn(card, 'matches')
      .mockImplementation((selector) => (selector === ':hover' ? under.current === card : matches(selector)));
  }
  const meant = (init: KeyboardEventInit = { key: 'b' }) =>
    [first, second].map((card) => isTrayKey(new KeyboardEvent('keydown', init), card));
  return { first, second, under, meant, focus: (id: string) => document.getElementById(id)?.focus() };
}

describe('the key that adds a chart', () => {
  it('means the card under the pointer', () => {
    const { second, under, meant } = page();
    expect(meant()).toEqual([false, false]);
    under.current = second;
    expect(meant()).toEqual([false, true]);
    expect(meant({ key: 'B' })).toEqual([false, true]);
  });

  it('means the card that has the focus, wherever the pointer is', () => {
    const { second, under, meant, focus } = page();
    under.current = second;
    focus('in-a');
    expect(meant()).toEqual([true, false]);
  });

  it('is a letter in a field, and nothing under a dialog', () => {
    const { first, under, meant, focus } = page();
    under.current = first;
    focus('field');
    expect(meant()).toEqual([false, false]);
    focus('in-dialog');
    expect(meant()).toEqual([false, false]);
  });

  it.each([
    { key: 'b', ctrlKey: true },
    { key: 'b', metaKey: true },
    { key: 'b', altKey: true },
    { key: 'b', repeat: true },
    { key: 'c' },
  ])('is not %j', (init) => {
    const { first, under, meant } = page();
    under.current = first;
    expect(meant(init)).toEqual([false, false]);
  });
});
