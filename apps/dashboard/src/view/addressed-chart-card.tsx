'use client';

import { CHART_TABS, ChartCard, type ChartCardProps } from '@waveguide/ui';
import { useQueryState } from 'nuqs';
import { AddToBriefing } from '../briefings/tray/add-to-briefing';
import { useNewestRevisions } from '../briefings/tray/context';
import { pinnedAsShown, revisionInView } from '../briefings/tray/pin';
import { viewParsers } from './view-state';

const NO_REVISION = { refusal: 'No published revision of it is known here; load the page again' };

/** A chart card whose open tab is part of the address, so that a link to the table opens the table, and that can be added to a briefing. */
export function AddressedChartCard(props: Omit<ChartCardProps, 'tab' | 'onTabChange' | 'actions' | 'revision'>) {
  const { spec } = props;
  const id = props.cardId ?? spec.id;
  const newest = useNewestRevisions();
  const [open, setOpen] = useQueryState('tab', viewParsers.tab);
  const entry = open.find((value) => value.startsWith(`${id}.`));
  const tab = CHART_TABS.find((candidate) => entry === `${id}.${candidate}`) ?? 'chart';
  return (
    <ChartCard
      {...props}
      revision={revisionInView(spec, newest)}
      actions={<AddToBriefing chart={pinnedAsShown(spec, newest) ?? NO_REVISION} title={spec.finding} />}
      tab={tab}
      onTabChange={(next) => {
        const others = open.filter((value) => !value.startsWith(`${id}.`));
        void setOpen(next === 'chart' ? (others.length === 0 ? null : others) : [...others, `${id}.${next}`]);
      }}
    />
  );
}
