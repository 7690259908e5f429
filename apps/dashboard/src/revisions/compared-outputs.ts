import { metricName, outputOfMetric } from '../view/metric-output';
import { METRIC_ORDER } from '../forecasts/forecast-names';

/** The outputs that two revisions are held against each other by, with their names. */
export const COMPARED_OUTPUTS = METRIC_ORDER.map((metric) => ({ ...outputOfMetric(metric), name: metricName(metric) }));
