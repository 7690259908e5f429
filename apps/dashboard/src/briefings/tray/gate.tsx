'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { TrayReader } from './reader';
import { subscribeTray, trayText } from './text';

const TrayBar = lazy(async () => ({ default: (await import('./bar')).TrayBar }));

const kept = () => trayText() !== null;
// The server has no tray, so the bar comes with the first paint after.
const none = () => false;

/** Fetches the tray once there is something in it. Who follows a shared link does not collect. */
export function TrayGate({ reader }: { readonly reader: TrayReader }) {
  const pathname = usePathname();
  const some = useSyncExternalStore(subscribeTray, kept, none);
  // Once there it stays, so that it can say what became of the last charts.
  const [wanted, setWanted] = useState(false);
  if (some && !wanted) setWanted(true);
  if (!wanted || pathname === '/shared' || pathname.startsWith('/shared/')) return null;
  return (
    <Suspense fallback={null}>
      <TrayBar reader={reader} />
    </Suspense>
  );
}
