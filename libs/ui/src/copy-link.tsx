'use client';

import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TextAction } from './button';

const SHOWN_FOR_MS = 2500;

export interface CopyLinkProps {
  /** Path, query and fragment; the origin is put before it. The page's own address if not given. */
  readonly address?: string;
  /** Names what the link leads to, for those who listen. */
  readonly subject?: string;
}

type Outcome = 'none' | 'copied' | 'refused';

const WORDS: Readonly<Record<Outcome, string>> = {
  none: 'Copy link',
  copied: 'Link copied',
  refused: 'Copy it from the address bar',
};

/** Puts an address on the clipboard and says so. */
export function CopyLink({ address, subject }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const link = address === undefined ? window.location.href : new URL(address, window.location.origin).href;
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      // Browsers refuse the clipboard on insecure origins and where it was forbidden.
      setOutcome('refused');
    }
  };
  return (
    <TextAction onClick={() => void copy()}>
      {outcome === 'copied' ? <Check aria-hidden /> : <Link2 aria-hidden />}
      <span aria-live="polite">
        {WORDS[outcome]}
        {subject !== undefined && outcome === 'none' && <span className="visually-hidden"> to {subject}</span>}
      </span>
    </TextAction>
  );
}
