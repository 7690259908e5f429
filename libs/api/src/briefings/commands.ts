import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { newBriefing, TEXT_LIMITS, WAVEGUIDE_BRAND, type Brand } from '@waveguide/briefings';
import {
  findBriefingImage,
  findNewestContentOf,
  insertBriefing,
  saveBriefing,
  setBriefingRemoved,
  type StoredBriefing,
} from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from '../revisions/approval';
import { contentOrNull, storedContent } from './stored/content';
import { briefingQuery, unknownBriefing } from './queries';
import type { CreateBriefingInput, SaveBriefingInput } from './schema';
import { invalid, type Problem } from '../trpc/problem';

/** Makes a briefing that starts with a cover, in the brand of the one that the person made last. */
export async function createBriefingCommand(context: ApiContext, { title, slides = [] }: CreateBriefingInput) {
  const owner = authorOf(context.principal);
  const cover = newBriefing({ title, brand: await brandOf(context, owner.userId), coverId: randomUUID() });
  const content = storedContent({ ...cover, slides: [...cover.slides, ...slides] });
  const { id } = await insertBriefing(context.client, { title, content, owner });
  return ok({ id, version: 1 });
}

async function brandOf({ client }: ApiContext, userId: string | null): Promise<Brand> {
  if (userId === null) return WAVEGUIDE_BRAND;
  return contentOrNull(await findNewestContentOf(client, userId))?.brand ?? WAVEGUIDE_BRAND;
}

/** Writes a content over the version that it was made from; a save that comes twice is taken once. */
export async function saveBriefingCommand(context: ApiContext, { id, version, content }: SaveBriefingInput) {
  const logo = await checkLogo(context, content.brand);
  if (!logo.ok) return logo;
  const changedBy = authorOf(context.principal);
  const stored = storedContent(content);
  const saved = await saveBriefing(context.client, { id, version, title: content.title, content: stored, changedBy });
  if (saved.ok) return saved;
  if (saved.error.code === 'unknown-briefing') return err(unknownBriefing(id));
  const { newest } = saved.error;
  // An answer that was lost on its way is asked for again: nobody else has written, and nothing would be lost.
  if (newest.version === version + 1 && isDeepStrictEqual(newest.content, JSON.parse(JSON.stringify(stored))))
    return ok({ version: newest.version, updatedAt: newest.updatedAt });
  return err(outOfDate(newest));
}

function outOfDate({ changedByName, updatedAt, version }: StoredBriefing): Problem {
  const [day, time] = updatedAt.toISOString().split('T') as [string, string];
  return {
    kind: 'out-of-date',
    message: `${changedByName} saved this briefing on ${day} at ${time.slice(0, 5)} UTC (version ${version}). Your version is not saved and still here: copy what you need of it, then load the newest.`,
  };
}

async function checkLogo({ client }: ApiContext, { logo }: Brand): Promise<Result<true, Problem>> {
  if (logo === null) return ok(true);
  const path = ['content', 'brand', 'logo'];
  const image = await findBriefingImage(client, logo.imageId);
  if (image === null) return err(invalid(path, 'This logo is not here (any more). Upload it again.'));
  if (image.width === logo.width && image.height === logo.height) return ok(true);
  return err(invalid(path, `The logo is ${image.width} by ${image.height} pixels, which the briefing does not say.`));
}

/** A briefing of the person's own with the same content. */
export async function duplicateBriefingCommand(context: ApiContext, id: string) {
  const found = await briefingQuery(context, id);
  if (!found.ok) return found;
  const title = copyTitle(found.value.content.title);
  const owner = authorOf(context.principal);
  const content = storedContent({ ...found.value.content, title });
  return ok(await insertBriefing(context.client, { title, content, owner, copiedFrom: id }));
}

/** The title with " (copy)" behind it, the end of the title cut off if there is no room. */
function copyTitle(title: string): string {
  const suffix = ' (copy)';
  const room = TEXT_LIMITS.title - suffix.length;
  // A cut may part a surrogate pair, half of which the database would refuse.
  return `${title.slice(0, room).replace(/\p{Surrogate}$/u, '')}${suffix}`;
}

/** Takes a briefing out of every list or puts it back. */
export async function setBriefingRemovedCommand(
  { client, principal }: ApiContext,
  { id, removed }: { readonly id: string; readonly removed: boolean },
): Promise<Result<{ readonly id: string }, Problem>> {
  const done = await setBriefingRemoved(client, { id, removed, actor: authorOf(principal) });
  return done.ok ? done : err(unknownBriefing(id));
}
