import { requirePermission } from '@waveguide/auth';
import { findExportFile, type ExportFile } from '@waveguide/db';
import { formatDay } from '@waveguide/quantity';
import { z } from 'zod';
import type { ApiContext } from '../trpc/context';
import { attachmentHeader } from './file-name';
import { withErrorResponse } from '../trpc/with-error-response';

const UNKNOWN =
  'There is no such file. The briefing or its link may have been removed; look at the files of the briefing.';

/** What a request for a finished file names. */
export interface ExportAddress {
  readonly briefingId: string;
  readonly exportId: string;
}

/** The answer to `GET /briefings/<id>/exports/<exportId>/<name>`: a finished file, to be saved; whatever name the address ends in. */
export async function answerBriefingExport(
  context: ApiContext,
  { briefingId, exportId }: ExportAddress,
): Promise<Response> {
  const allowed = requirePermission(context.principal, 'briefings.read');
  if (!allowed.ok) return text(allowed.error.code === 'sign-in-required' ? 401 : 403, allowed.error.message);
  if (!isId(briefingId) || !isId(exportId)) return text(404, UNKNOWN);
  return withErrorResponse(async () => {
    const file = await findExportFile(context.client, { id: exportId, briefingId });
    return file === null ? text(404, UNKNOWN) : answer(file, await context.now());
  }, context.reportIncident);
}

const isId = (text: string) => z.uuid().safeParse(text).success;

function answer({ state, failure, fileName, contentType, bytes, expiresAt }: ExportFile, now: Date): Response {
  switch (state) {
    case 'queued':
    case 'running':
      return text(404, 'This file is still being made. Its briefing shows how far it is.');
    case 'cancelled':
      return text(404, 'This file was called off before it was finished. Export the briefing again.');
    case 'failed':
      return text(404, failure ?? UNKNOWN);
    case 'done':
      break;
  }
  if (bytes === null || fileName === null || contentType === null || expiresAt === null || expiresAt <= now) {
    const day = expiresAt === null ? '' : ` It was kept until ${formatDay(expiresAt)}.`;
    return text(410, `This file has expired.${day} Export the briefing again.`);
  }
  return new Response(bytes, {
    headers: {
      'content-type': contentType,
      'content-length': `${bytes.byteLength}`,
      'content-disposition': attachmentHeader(fileName),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}
