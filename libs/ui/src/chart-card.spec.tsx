import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { CHART_SPEC_VERSION, type ChartSpec } from '@waveguide/charts';
import { ChartCard, chartFileHref } from './chart-card';

const spec: ChartSpec = {
  version: CHART_SPEC_VERSION,
  id: 'ports-forecast',
  finding: 'Ports reach 55M in 2030',
  subtitle: 'CPO ports shipped a year',
  description: 'A fan that opens to the right.',
  axes: {
    x: { kind: 'year', from: 2029, to: 2031 },
    y: { kind: 'linear', unit: 'ports', min: 0, max: 100e6, ticks: [{ value: 0, text: '0' }] },
  },
  bands: [],
  marks: [
    {
      type: 'line',
      id: 'base',
      label: 'Base',
      role: 'cpo',
      stroke: 'dashed',
      weight: 'strong',
      points: [
        { x: 2029, y: 25e6, gapBefore: false },
        { x: 2030, y: 55e6, gapBefore: false },
        { x: 2031, y: 88e6, gapBefore: false },
      ],
    },
  ],
  rules: [],
  endLabels: [],
  key: [],
  table: {
    columns: [
      { key: 'year', label: 'Year', unit: 'text' },
      { key: 'p50', label: 'P50', unit: 'ports' },
      { key: 'actual', label: 'Actual', unit: 'ports' },
    ],
    rows: [
      [
        { kind: 'text', text: '2030' },
        { kind: 'number', value: 55e6, text: '55M' },
        { kind: 'missing', text: 'not reported' },
      ],
    ],
  },
  provenance: {
    asOf: '2026-11-22',
    scenario: { id: 'base', name: 'Base' },
    revision: { number: 1, publishedOn: '2026-11-22' },
    run: { seed: 7, draws: 16384, engineVersion: '1.0.0' },
    sources: [
      {
        citation: 1,
        id: 'src-lightcounting-2026',
        publisher: 'LightCounting',
        title: 'CPO to ship',
        publishedOn: '2026-01',
        href: null,
      },
    ],
    notes: ['NPO is left out.'],
    address: '/forecasts?scenario=base&revision=1#ports-forecast',
  },
};

describe('ChartCard', () => {
  it('states the finding and where it comes from', () => {
    render(<ChartCard spec={spec} />);
    expect(screen.getByRole('heading', { name: spec.finding })).toBeTruthy();
    expect(screen.getByText(/Base scenario, revision 1, 16,384 draws, as of 22 Nov 2026/)).toBeTruthy();
    const [citation] = screen.getAllByRole('link', { name: 'Source 1: LightCounting, CPO to ship' });
    expect(citation.getAttribute('href')).toBe('/sources/src-lightcounting-2026');
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
    expect(within(table).getByText('not reported')).toBeTruthy();
    expect(within(table).getByText('55M')).toBeTruthy();
  });

  it('shows the tab that its owner says and tells it of another choice', () => {
    const onTabChange = jest.fn();
    render(<ChartCard spec={spec} tab="sources" onTabChange={onTabChange} />);
    expect(screen.getByRole('tab', { name: 'Sources' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText('NPO is left out.')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Chart' }));
    expect(onTabChange.mock.calls).toEqual([['chart']]);
  });

  it('walks the points with the arrow keys and reads them aloud', () => {
    const { container } = render(<ChartCard spec={spec} />);
    const chart = screen.getByRole('application', { name: spec.finding });
    const spoken = () => [...container.querySelectorAll('p[aria-live=polite]')].map((p) => p.textContent).join('');
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(spoken()).toBe('2029; Base 25M');
    fireEvent.keyDown(chart, { key: 'End' });
    expect(spoken()).toBe('2031; Base 88M');
    fireEvent.keyDown(chart, { key: 'Escape' });
    expect(spoken()).toBe('');
  });
});

describe('chartFileHref', () => {
  it('keeps the query of the chart’s address, so that the file shows what the screen shows', () => {
    expect(chartFileHref(spec, 'svg')).toBe('/charts/ports-forecast.svg?scenario=base&revision=1');
  });

  it('needs no query', () => {
    const bare = { ...spec, provenance: { ...spec.provenance, address: '/timeline' } };
    expect(chartFileHref(bare, 'csv')).toBe('/charts/ports-forecast.csv');
  });
});
