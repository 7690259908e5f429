/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { Pager, partText } from './pager';

const nouns = ['briefing', 'briefings'] as const;
const link = { kind: 'link', hrefOf: (page: number) => `/briefings?page=${page}` } as const;
const names = () => screen.queryAllByRole('link').map((one) => `${one.textContent} ${one.getAttribute('href')}`);

describe('a pager', () => {
  it.each([
    [1, 0, 'no briefings'],
    [1, 1, '1 briefing'],
    [1, 25, '25 briefings'],
    [1, 26, '1 to 25 of 26 briefings'],
    [2, 26, '26 to 26 of 26 briefings'],
    [40, 1000, '976 to 1,000 of 1,000 briefings'],
    [41, 1000, 'There is no page 41 of 1,000 briefings'],
  ])('on page %d of %d says “%s”', (page, total, text) =>
    expect(partText({ page, size: 25, total, nouns })).toBe(text),
  );

  it('leads to every neighbour that is there and to both ends', () => {
    const { rerender } = render(<Pager page={1} size={25} total={20} nouns={nouns} step={link} />);
    expect(names()).toEqual([]);
    rerender(<Pager page={1} size={25} total={1000} nouns={nouns} step={link} />);
    expect(names()).toEqual(['Next /briefings?page=2', 'Last /briefings?page=40']);
    rerender(<Pager page={3} size={25} total={1000} nouns={nouns} step={link} />);
    expect(names()).toEqual([
      'First /briefings?page=1',
      'Previous /briefings?page=2',
      'Next /briefings?page=4',
      'Last /briefings?page=40',
    ]);
    rerender(<Pager page={99} size={25} total={1000} nouns={nouns} step={link} />);
    expect(names()).toEqual(['First /briefings?page=1', 'Previous /briefings?page=40']);
  });
});
