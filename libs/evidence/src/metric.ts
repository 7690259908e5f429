/** What a ledger row measures. The unit says in what; the scope key says of what. */
export const METRICS = [
  'ports',
  'units',
  'revenue',
  'cumulative-revenue',
  'growth',
  'growth-multiple',
  'share',
  'price',
  'price-premium',
  'cost-share',
  'power',
  'energy-per-bit',
  'yield',
  'reliability',
  'supply-gap',
  'capacity',
  'production-capacity',
  'spending',
  'energy',
  'status',
] as const;
export type Metric = (typeof METRICS)[number];

const LABELS: Readonly<Record<Metric, string>> = {
  ports: 'Ports shipped',
  units: 'Units shipped',
  revenue: 'Revenue',
  'cumulative-revenue': 'Revenue summed over years',
  growth: 'Growth rate',
  'growth-multiple': 'Growth as a multiple',
  share: 'Share',
  price: 'Price',
  'price-premium': 'Price premium',
  'cost-share': 'Share of cost',
  power: 'Power',
  'energy-per-bit': 'Energy per bit',
  yield: 'Manufacturing yield',
  reliability: 'Reliability',
  'supply-gap': 'Supply below demand',
  capacity: 'Switching capacity',
  'production-capacity': 'Production capacity',
  spending: 'Spending',
  energy: 'Energy use',
  status: 'Status',
};

/** The metric's name for a heading. */
export function metricLabel(metric: Metric): string {
  return LABELS[metric];
}
