import { metricRecord } from '@waveguide/charts';
import type { Metric } from '../view/view-state';

/** A metric as the choice of them reads. */
export const metricLabel = (metric: Metric): string => metricRecord(metric).label;

/** The metrics that stand side by side where one glance takes them in, in the order of their charts and rows. */
export const METRIC_ORDER: readonly Metric[] = ['ports', 'share', 'revenue', 'price', 'power-saved'];
