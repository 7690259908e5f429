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
  /** What stands on the button, where the address can be read beside it; "Copy link" if not given. */
  readonly label?: string;
}

type Outcome = 'none' | 'copied' | 'refused';

function text(outcome: Outcome, label: string | undefined): string {
  if (outcome === 'none') return label ?? 'Copy link';
  if (outcome === 'copied') return label === undefined ? 'Link copied' : 'Copied';
  return label === undefined ? 'Copy it from the address bar' : 'Select the address and copy it';
}

/** Puts an address on the clipboard and says so. */
export function CopyLink({ address, subject, label }: CopyLinkProps) {
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
        {text(outcome, label)}
        {subject !== undefined && outcome === 'none' && <span className="visually-hidden"> to {subject}</span>}
      </span>
    </TextAction>
  );
}
