/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { OutputComparison, type ComparedOutput } from './output-comparison';

const range = (p50: number) => ({ kind: 'present', value: { p10: p50 / 2, p50, p90: p50 * 2 } }) as const;
const ports: ComparedOutput = {
  output: 'ports',
  entity: { id: 'co-packaged', name: 'CPO', kind: 'group' },
  unit: 'ports',
  rows: [
    { year: 2024, from: { kind: 'missing', reason: 'not-applicable', detail: 'None shipped.' }, to: range(1e6) },
    { year: 2030, from: range(50e6), to: range(75e6) },
  ],
};
const shown = (year: number) =>
  render(
    <OutputComparison outputs={[ports]} names={['CPO ports']} year={year} beforeName="Base 1" afterName="Base 2" />,
  );

describe('the comparison of outputs', () => {
  it('shows both sides with their ranges and how far the median moves', () => {
    shown(2030);
    const row = within(screen.getByRole('row', { name: /CPO ports/ }));
    expect(row.getByText('50M')).toBeTruthy();
    expect(row.getByText('25M to 100M')).toBeTruthy();
    expect(row.getByText('75M')).toBeTruthy();
    expect(row.getByText('50%')).toBeTruthy();
  });

  it('says why where a side has no value, and moves nothing from it', () => {
    shown(2024);
    expect(screen.getAllByText(/None shipped/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/%/)).toBeNull();
  });

  it('says that a year is not covered', () => {
    shown(1999);
    expect(screen.getAllByText(/does not cover 1999/).length).toBeGreaterThan(0);
  });
});
