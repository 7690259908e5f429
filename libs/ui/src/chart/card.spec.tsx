import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ChartCard } from './card';
import { sampleSpec as spec } from './sample-spec';

describe('ChartCard', () => {
  it('offers its files, and none where there are none', async () => {
    const { rerender } = render(<ChartCard spec={spec} files={false} />);
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
    rerender(<ChartCard spec={spec} actions={<button>More</button>} />);
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['Download', expect.stringMatching(/^Copy link/), 'More']);
    fireEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(await screen.findByRole('dialog', { name: 'Download' })).toBeTruthy();
  });

  it('stands under an id of its own, with links that lead there', () => {
    const { container } = render(<ChartCard spec={spec} cardId="second" />);
    expect(container.querySelector('section')?.id).toBe('second');
  });

  it('states the finding and where it comes from', () => {
    render(<ChartCard spec={spec} />);
    expect(screen.getByRole('heading', { name: spec.finding })).toBeTruthy();
    expect(screen.getByText(/Base scenario, revision 3, 1,024 draws, as of 23 Nov 2026/)).toBeTruthy();
    const [citation] = screen.getAllByRole('link', { name: 'Source 1: House One, What House One wrote' });
    expect(citation!.getAttribute('href')).toBe('/sources/s-one');
  });

  it('turns to the table by keyboard, where what is missing is in words', async () => {
    render(<ChartCard spec={spec} />);
    const chart = screen.getByRole('tab', { name: 'Chart' });
    act(() => chart.focus());
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    const tableTab = screen.getByRole('tab', { name: 'Table' });
    await waitFor(() => expect(document.activeElement).toBe(tableTab));
    // Enter on a button is a click.
    fireEvent.click(tableTab);
    const table = screen.getByRole('table');
    const [first, , third] = within(table).getAllByRole('row').slice(1);
    expect(first!.textContent).toContain('Nothing is shipped in these years.');
    expect(third!.textContent).toContain('$1B');
  });

  it('shows the tab that its owner says and tells it of another choice', () => {
    const onTabChange = jest.fn();
    render(<ChartCard spec={spec} tab="sources" onTabChange={onTabChange} />);
    expect(screen.getByRole('tab', { name: 'Sources' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText(/^Ranges are the 10th to 90th percentile/)).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Chart' }));
    expect(onTabChange.mock.calls).toEqual([['chart']]);
  });

  it('walks the points with the arrow keys and reads them aloud', () => {
    const { container } = render(<ChartCard spec={spec} />);
    const chart = screen.getByRole('application', { name: spec.finding });
    const spoken = () => [...container.querySelectorAll('p[aria-live=polite]')].map((p) => p.textContent).join('');
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(spoken()).toBe('2025; Base $500M, $250M to $750M');
    fireEvent.keyDown(chart, { key: 'End' });
    expect(spoken()).toBe(
      '2028; Base $4B, $2B to $6B; House One, Mar 2026: $2B in 2028 (CPO market revenue, boundary not stated)',
    );
    fireEvent.keyDown(chart, { key: 'Escape' });
    expect(spoken()).toBe('');
  });
});
