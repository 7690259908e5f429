'use client';

import { useEffect, useState } from 'react';

export interface LastGoodImageProps {
  readonly src: string;
  readonly alt: string;
  readonly className?: string | undefined;
  /** Of the picture, so that nothing jumps when it comes. */
  readonly width: number;
  readonly height: number;
  /** Told when the wanted picture could not be had, and again (false) once it could. */
  readonly onFailure?: (failed: boolean) => void;
}

/** A picture that stays until the next one is there, whatever the next one takes and whether it comes at all. */
export function LastGoodImage({ src, onFailure, ...rest }: LastGoodImageProps) {
  const [shown, setShown] = useState(src);
  useEffect(() => {
    if (src === shown) return;
    const next = new Image();
    next.onload = () => {
      setShown(src);
      onFailure?.(false);
    };
    next.onerror = () => onFailure?.(true);
    next.src = src;
    return () => {
      next.onload = null;
      next.onerror = null;
    };
  }, [src, shown, onFailure]);
  return <img src={shown} {...rest} onError={() => onFailure?.(true)} onLoad={() => onFailure?.(false)} />;
}
