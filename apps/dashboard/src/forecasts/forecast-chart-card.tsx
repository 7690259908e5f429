'use client';

import type { ChartSpec } from '@waveguide/charts';
import { AddressedChartCard } from '../view/addressed-chart-card';

export interface ForecastChartCardProps {
  readonly spec: ChartSpec;
  /** The card's place on the page: the same chart stands here several times, of other metrics. */
  readonly cardId: string;
  readonly height: number;
  readonly phoneHeight?: number;
  readonly kind?: 'firm' | 'wide' | 'light';
}

/** A chart card under an id of its own, whose files keep the chart's stable address. */
export function ForecastChartCard(props: ForecastChartCardProps) {
  return <AddressedChartCard {...props} />;
}
