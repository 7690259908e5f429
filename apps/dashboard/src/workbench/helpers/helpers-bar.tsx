'use client';

import { TextAction } from '@waveguide/ui';
import { Crosshair, Link2, Ruler } from 'lucide-react';
import { useState } from 'react';
import type { Metric } from '../../view/view-state';
import { CalibrationDialog } from './calibration-dialog';
import { CorrelationDialog } from './correlation-dialog';
import { GoalSeekDialog } from './goal-seek-dialog';
import type { HelperContext } from './context';
import type { Ledger } from '../preview/use-ledger';

export interface HelpersBarProps {
  readonly helper: HelperContext;
  readonly ledger: Ledger;
  readonly metric: Metric;
  readonly year: number;
}

type HelperName = 'goal-seek' | 'calibration' | 'correlations';

/** What helps with finding values; each opens over the page and puts its answer into the draft. */
export function HelpersBar({ helper, ledger, metric, year }: HelpersBarProps) {
  const [open, setOpen] = useState<HelperName | null>(null);
  const steer = (name: HelperName) => ({
    open: open === name,
    onOpenChange: (next: boolean) => setOpen(next ? name : null),
  });
  return (
    <>
      <TextAction onClick={() => setOpen('goal-seek')}>
        <Crosshair aria-hidden />
        Goal seek
      </TextAction>
      <TextAction onClick={() => setOpen('calibration')}>
        <Ruler aria-hidden />
        Calibrate
      </TextAction>
      <TextAction onClick={() => setOpen('correlations')}>
        <Link2 aria-hidden />
        Correlations
      </TextAction>
      <GoalSeekDialog helper={helper} ledger={ledger} metric={metric} year={year} {...steer('goal-seek')} />
      <CalibrationDialog helper={helper} ledger={ledger} {...steer('calibration')} />
      <CorrelationDialog helper={helper} {...steer('correlations')} />
    </>
  );
}
