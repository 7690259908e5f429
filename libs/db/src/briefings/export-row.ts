import { parseEnum } from '../postgres/parse-enum';
import type { Prisma } from '../generated/client';

/** Files that are made of a whole briefing. */
export const EXPORT_FORMATS = ['pptx', 'pdf', 'xlsx', 'png-zip', 'svg-zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Waiting, being made, made, given up, called off. The last three are final. */
export const EXPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** A file that is being made of a briefing, or was; without its bytes and without what it is made from. */
export interface StoredExport {
  readonly id: string;
  readonly briefingId: string;
  readonly format: ExportFormat;
  readonly state: ExportState;
  readonly briefingVersion: number;
  readonly slidesDone: number;
  readonly slidesTotal: number;
  /** 0 before it has begun; the second attempt is the last. */
  readonly attempt: number;
  /** A sentence for the person who asked; null unless it failed. */
  readonly failure: string | null;
  readonly fileName: string | null;
  readonly byteCount: number | null;
  readonly requestedByName: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** The file is kept until then; null unless it is done. */
  readonly expiresAt: Date | null;
}

export const EXPORT_COLUMNS = {
  id: true,
  briefingId: true,
  format: true,
  state: true,
  briefingVersion: true,
  slidesDone: true,
  slidesTotal: true,
  attempt: true,
  failure: true,
  fileName: true,
  byteCount: true,
  requestedByName: true,
  createdAt: true,
  finishedAt: true,
  expiresAt: true,
} satisfies Prisma.BriefingExportSelect;

type ExportRow = Prisma.BriefingExportGetPayload<{ select: typeof EXPORT_COLUMNS }>;

/** The row as its type says. */
export function toStoredExport(row: ExportRow): StoredExport {
  return {
    ...row,
    format: parseEnum(EXPORT_FORMATS, row.format),
    state: parseEnum(EXPORT_STATES, row.state),
  };
}
