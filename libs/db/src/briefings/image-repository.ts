import { createHash } from 'node:crypto';
import type { Database } from '../postgres/client';

/** A picture that was decoded and written anew as PNG. */
export interface NewBriefingImage {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly createdById: string | null;
}

/** A stored picture; it never changes. */
export interface BriefingImage {
  readonly id: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

/** Keeps a picture; the same bytes are kept once, whoever sends them. */
export async function storeBriefingImage(
  database: Database,
  { png, width, height, createdById }: NewBriefingImage,
): Promise<{ readonly id: string }> {
  const bytes = new Uint8Array(png);
  const digest = createHash('sha256').update(bytes).digest('hex');
  // Two people may send the same bytes at the same moment; neither is told of the other.
  await database.briefingImage.createMany({
    data: [{ digest, width, height, bytes, createdById }],
    skipDuplicates: true,
  });
  return database.briefingImage.findUniqueOrThrow({ where: { digest }, select: { id: true } });
}

/** One picture, or null if there is none of this id. */
export async function findBriefingImage(database: Database, id: string): Promise<BriefingImage | null> {
  const row = await database.briefingImage.findUnique({ where: { id } });
  if (row === null) return null;
  const { digest, width, height, bytes } = row;
  return { id: row.id, digest, width, height, png: bytes };
}
