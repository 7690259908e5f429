import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The edition that a release of a shape stored, as that release wrote it; for tests. */
export function goldenEdition(shape: number): Readonly<Record<string, unknown>> {
  const packed = readFileSync(path.join(__dirname, `shape-${shape}.golden.json.gz`));
  return z.looseObject({}).parse(JSON.parse(gunzipSync(packed).toString('utf8')));
}
