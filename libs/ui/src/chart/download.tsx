'use client';

import type { ChartSpec } from '@waveguide/charts';
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { TextAction } from '../controls/button';

const load = () => import('./download-dialog');
const ChartDownloadDialog = lazy(async () => ({ default: (await load()).ChartDownloadDialog }));

export interface ChartDownloadProps {
  readonly spec: ChartSpec;
  /** The revision in view, for a chart that does not say it itself; null if nobody knows. */
  readonly revision: number | null;
}

/** The way to a chart's files. The dialog is fetched when somebody is about to open it. */
export function ChartDownload({ spec, revision }: ChartDownloadProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const prepare = () => void load();
  return (
    <>
      <TextAction
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <Download aria-hidden />
        Download
      </TextAction>
      {wanted && (
        <Suspense fallback={null}>
          <ChartDownloadDialog spec={spec} revision={revision} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
