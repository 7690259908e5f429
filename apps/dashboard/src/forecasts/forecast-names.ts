import type { Metric } from '../view/view-state';

/** Metrics as the choice of them reads. */
export const METRIC_LABELS: Readonly<Record<Metric, string>> = {
  ports: 'Ports',
  share: 'Share',
  revenue: 'Revenue',
  price: 'Price',
  'power-saved': 'Power saved',
};

/** Every metric in the order of its chart and of its row. */
export const METRIC_ORDER: readonly Metric[] = ['ports', 'share', 'revenue', 'price', 'power-saved'];
