'use client';

import { CHART_TABS, ChartCard, type ChartCardProps } from '@waveguide/ui';
import { useQueryState } from 'nuqs';
import { viewParsers } from './view-state';

/** A chart card whose open tab is part of the address, so that a link to the table opens the table. */
export function AddressedChartCard(props: Omit<ChartCardProps, 'tab' | 'onTabChange'>) {
  const { id } = props.spec;
  const [open, setOpen] = useQueryState('tab', viewParsers.tab);
  const entry = open.find((value) => value.startsWith(`${id}.`));
  const tab = CHART_TABS.find((candidate) => entry === `${id}.${candidate}`) ?? 'chart';
  return (
    <ChartCard
      {...props}
      tab={tab}
      onTabChange={(next) => {
        const others = open.filter((value) => !value.startsWith(`${id}.`));
        void setOpen(next === 'chart' ? (others.length === 0 ? null : others) : [...others, `${id}.${next}`]);
      }}
    />
  );
}
