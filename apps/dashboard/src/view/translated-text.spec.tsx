/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { keepTranslatedText } from './translated-text';

/** What a browser's translation does: each text node that is seen moves into two nested <font>. */
function translate(within: Element, sentence: (text: string) => string = (text) => text): void {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    if (node.parentElement?.nodeName === 'FONT' || node.data.trim() === '') continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.append(inner);
    node.replaceWith(outer);
    inner.textContent = sentence(node.data);
  }
}

const observed = () => act(async () => Promise.resolve());

/** Text beside siblings in every way in which React changes it. */
function Page() {
  const [count, setCount] = useState(1);
  return (
    <div data-testid="page">
      <p data-testid="count">
        {count} of <b>62</b> {count === 1 ? 'source' : 'sources'}
      </p>
      <p data-testid="alone">{count === 1 ? 'one' : `${count}`}</p>
      <p data-testid="gone">
        {count === 1 && 'Only one. '}
        <i>always</i>
        {count > 1 && <b>several</b>} end
      </p>
      <p data-testid="kept">Kept {count > 1 && 'and more'}</p>
      {count < 3 ? (
        <ul>
          <li>a list {count}</li>
        </ul>
      ) : (
        'no list'
      )}
      <button type="button" onClick={() => setCount(count + 1)}>
        more
      </button>
    </div>
  );
}

const text = (id: string) => screen.getByTestId(id).textContent;

describe('a page that the browser translates', () => {
  let stop: () => void;
  beforeEach(() => (stop = keepTranslatedText(document.body)));
  afterEach(() => stop());

  it('goes on showing what is true, in any number of rounds', async () => {
    render(<Page />);
    for (let count = 1; count <= 4; count++) {
      if (count > 1) act(() => screen.getByRole('button').click());
      await observed();
      expect(text('count')).toBe(`${count} of 62 ${count === 1 ? 'source' : 'sources'}`);
      expect(text('alone')).toBe(count === 1 ? 'one' : `${count}`);
      expect(text('gone')).toBe(count === 1 ? 'Only one. always end' : 'alwaysseveral end');
      expect(text('kept')).toBe(count === 1 ? 'Kept ' : 'Kept and more');
      expect(text('page')).toContain(count < 3 ? `a list ${count}` : 'no list');
      expect(text('page')).not.toContain(count < 3 ? 'no list' : 'a list');
      translate(screen.getByTestId('page'));
      await observed();
    }
  });

  it('shows the translation until the words change', async () => {
    render(<Page />);
    translate(screen.getByTestId('page'), (sentence) => sentence.toUpperCase());
    await observed();
    expect(text('count')).toBe('1 OF 62 SOURCE');
    expect(text('kept')).toBe('KEPT ');
    act(() => screen.getByRole('button').click());
    await observed();
    expect(text('count')).toBe('2 OF 62 sources');
    expect(text('kept')).toBe('KEPT and more');
  });

  it('shows the original again when the reader asks for it', async () => {
    render(<Page />);
    translate(screen.getByTestId('page'), (sentence) => sentence.toUpperCase());
    await observed();
    for (const font of screen.getByTestId('page').querySelectorAll('font > font')) font.parentElement?.remove();
    await observed();
    expect(text('count')).toBe('1 of 62 source');
  });

  it('is what makes the difference: React alone falls over a replaced node', async () => {
    stop();
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    render(<Page />);
    translate(screen.getByTestId('page'));
    expect(() => act(() => screen.getByRole('button').click())).toThrow();
    silent.mockRestore();
  });
});
