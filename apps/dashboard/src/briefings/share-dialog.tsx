'use client';

export interface ShareDialogProps {
  readonly briefingId: string;
  /** The version that was saved last. */
  readonly version: number;
}

/** Links by which people without an account read this briefing, behind a button of its own. */
export function ShareDialog(_props: ShareDialogProps) {
  return null;
}
