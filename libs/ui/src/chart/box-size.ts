'use client';

import { useEffect, useState } from 'react';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element in whole CSS pixels, followed as it changes; null until it was measured. */
export function useBoxSize() {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState<BoxSize | null>(null);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      const width = Math.floor(box.clientWidth);
      const height = Math.floor(box.clientHeight);
      if (width === 0 || height === 0) return;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return { setBox, size };
}
