'use client';

export interface ExportPanelProps {
  readonly briefingId: string;
  /** The version that was saved last; a file is made of it. */
  readonly version: number;
  /** Items of the pre-flight that stop an export. */
  readonly blockingCount: number;
}

/** Which files to make of a briefing, how far each is, and where it lies when it is done. */
export function ExportPanel(_props: ExportPanelProps) {
  return null;
}
