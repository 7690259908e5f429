import type { Parameter, TotalPorts } from './market-model';

/**
 * Total ports of every draw by model year. A path's years are the assumptions' own columns; fading growth is computed,
 * its yearly factor never below 0.
 */
export function totalPortColumns(
  totalPorts: TotalPorts,
  source: { readonly columnOf: (parameter: Parameter) => Float64Array; readonly yearCount: number },
): readonly Float64Array[] {
  const { columnOf, yearCount } = source;
  if (totalPorts.kind === 'path') return totalPorts.keys.map(columnOf);
  const initialGrowth = columnOf(totalPorts.initialGrowth);
  const finalGrowth = columnOf(totalPorts.finalGrowth);
  const fade = columnOf(totalPorts.fadeYears);
  const columns = [columnOf(totalPorts.initialPorts)];
  for (let year = 1; year < yearCount; year++) {
    const previous = columns[year - 1];
    columns.push(
      previous.map((ports, i) => {
        // exp(−0/τ) is 1 for every τ, a fade of no time included.
        const remaining = year === 1 ? 1 : Math.exp(-(year - 1) / fade[i]);
        return ports * Math.max(0, 1 + finalGrowth[i] + (initialGrowth[i] - finalGrowth[i]) * remaining);
      }),
    );
  }
  return columns;
}
