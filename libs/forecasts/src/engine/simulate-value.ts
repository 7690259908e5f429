import { fillPricePerPort } from './column-loops';
import { columnSum, groupSums } from './column-sums';
import { priceColumns } from './price-columns';
import { MARKET_OFFSET } from './series-graph';
import type { Plan, Stage } from './simulation-plan';

/** Price and revenue of every technology and group, and total revenue. */
export function valueStage(plan: Plan): Stage {
  const { model, seriesOf, columnOf, years, drawCount } = plan;
  const prices = model.technologies.map(({ price }, k) => {
    const cumulative = years.map((_, yearIndex) => columnOf(seriesOf(k, 'cumulativePorts'), yearIndex));
    return priceColumns(price, plan, cumulative);
  });
  const groupRevenue = groupSums(plan, 'revenue');
  const totalRevenue = columnSum(
    plan,
    plan.market + MARKET_OFFSET.totalRevenue,
    model.technologies.map((_, k) => seriesOf(k, 'revenue')),
  );
  return (run, yearIndex) => {
    const { memory, wanted } = run;
    prices.forEach((fill, k) => {
      const price = seriesOf(k, 'price');
      const revenue = seriesOf(k, 'revenue');
      if (!wanted[price] && !wanted[revenue]) return;
      fill(memory, yearIndex, {
        ports: columnOf(seriesOf(k, 'ports'), yearIndex),
        price: columnOf(price, yearIndex),
        revenue: columnOf(revenue, yearIndex),
      });
      if (wanted[price]) run.emit(price, yearIndex);
      if (wanted[revenue]) run.emit(revenue, yearIndex);
    });
    groupRevenue(run, yearIndex);
    model.groups.forEach((_, index) => {
      const group = model.technologies.length + index;
      const price = seriesOf(group, 'price');
      if (!wanted[price]) return;
      fillPricePerPort(memory, drawCount, {
        revenue: columnOf(seriesOf(group, 'revenue'), yearIndex),
        ports: columnOf(seriesOf(group, 'ports'), yearIndex),
        out: columnOf(price, yearIndex),
      });
      run.emit(price, yearIndex);
    });
    totalRevenue(run, yearIndex);
  };
}
