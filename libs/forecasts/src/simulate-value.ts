import { priceColumns } from './price-columns';
import { MARKET_OFFSET } from './series-graph';
import { type Simulation, type Stage, emitGroupSums, emitSum } from './simulation';

/** Price and revenue of every technology and group, and total revenue. */
export function valueStage(simulation: Simulation): Stage {
  const { model, store, wanted, seriesOf, columnOf, years, drawCount } = simulation;
  const technologies = model.technologies.length;
  const prices = model.technologies.map(({ price }, k) => {
    if (!wanted[seriesOf(k, 'price')] && !wanted[seriesOf(k, 'revenue')]) return null;
    const cumulative = seriesOf(k, 'cumulativePorts');
    return priceColumns(price, {
      columnOf,
      firstYear: years[0],
      cumulative: price.law === 'wright' ? years.map((_, yearIndex) => store.column(cumulative, yearIndex)) : [],
    });
  });
  const revenues = model.technologies.map((_, k) => seriesOf(k, 'revenue'));
  return (yearIndex) => {
    for (let k = 0; k < technologies; k++) {
      const price = seriesOf(k, 'price');
      prices[k]?.({
        year: years[yearIndex],
        ports: store.column(seriesOf(k, 'ports'), yearIndex),
        price: store.column(price, yearIndex),
        revenue: store.column(revenues[k], yearIndex),
      });
      if (wanted[price]) simulation.emit(price, yearIndex);
      if (wanted[revenues[k]]) simulation.emit(revenues[k], yearIndex);
    }
    emitGroupSums(simulation, 'revenue', yearIndex);
    for (let group = technologies; group < technologies + model.groups.length; group++) {
      const price = seriesOf(group, 'price');
      if (!wanted[price]) continue;
      const ports = store.column(seriesOf(group, 'ports'), yearIndex);
      const revenue = store.column(seriesOf(group, 'revenue'), yearIndex);
      const out = store.column(price, yearIndex);
      for (let i = 0; i < drawCount; i++) out[i] = ports[i] > 0 ? revenue[i] / ports[i] : NaN;
      simulation.emit(price, yearIndex);
    }
    emitSum(simulation, simulation.market + MARKET_OFFSET.totalRevenue, { terms: revenues, yearIndex });
  };
}
