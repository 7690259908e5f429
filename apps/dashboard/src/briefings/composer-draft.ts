import {
  SLIDE_KINDS,
  SLIDE_SIZES,
  TYPEFACES,
  type BriefingContent,
  type HexColour,
  type PinnedChart,
  type Slide,
} from '@waveguide/briefings';
import { THEME_NAMES } from '@waveguide/charts';
import { distributionSchema } from '@waveguide/probability';
import { z } from 'zod';
import type { SavedBriefing } from './composer-autosave';

const colour = z.custom<HexColour>((value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value));
const logo = z.object({ imageId: z.string(), width: z.number(), height: z.number(), alternativeText: z.string() });
const chart = z.object({
  chart: z.string(),
  query: z.string(),
  draft: z.array(z.object({ key: z.string(), distribution: distributionSchema })).nullable(),
}) satisfies z.ZodType<PinnedChart>;

const base = { id: z.string(), title: z.string(), notes: z.string() };
const worded = { ...base, footnote: z.string() };
const evidence = {
  ...worded,
  commentary: z.string(),
  acknowledged: z.array(z.object({ check: z.string(), about: z.string() })),
};

const [title, chartKind, table, text, vendorComparison] = SLIDE_KINDS;
const slide = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(title), ...base, subtitle: z.string() }),
  z.object({ kind: z.literal(chartKind), ...evidence, chart }),
  z.object({ kind: z.literal(table), ...evidence, chart }),
  z.object({ kind: z.literal(text), ...worded, body: z.string() }),
  z.object({ kind: z.literal(vendorComparison), ...evidence, vendorIds: z.array(z.string()) }),
]) satisfies z.ZodType<Slide>;

const content = z.object({
  title: z.string(),
  size: z.enum(SLIDE_SIZES),
  theme: z.enum(THEME_NAMES),
  brand: z.object({
    name: z.string(),
    footer: z.string(),
    accent: colour,
    titleColour: colour,
    typeface: z.enum(TYPEFACES),
    logo: logo.nullable(),
  }),
  slides: z.array(slide),
}) satisfies z.ZodType<BriefingContent>;

const draft = z.object({ version: z.number().int().positive(), content }) satisfies z.ZodType<SavedBriefing>;

/** Where edits of a briefing are kept on this device until the server has them. */
export const briefingDraftKey = (briefingId: string) => `waveguide.briefing.${briefingId}`;

/** Kept edits; null where the text is none, for instance from another version of the product. */
export function readBriefingDraft(kept: string | null): SavedBriefing | null {
  if (kept === null) return null;
  try {
    const parsed = draft.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps edits, or forgets them (null); false where this device keeps nothing, as some private windows. */
export function keepBriefingDraft(briefingId: string, edits: SavedBriefing | null): boolean {
  try {
    if (edits === null) window.localStorage.removeItem(briefingDraftKey(briefingId));
    else window.localStorage.setItem(briefingDraftKey(briefingId), JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/** What this device keeps of a briefing; null where it keeps nothing. */
export function keptBriefingDraft(briefingId: string): SavedBriefing | null {
  try {
    return readBriefingDraft(window.localStorage.getItem(briefingDraftKey(briefingId)));
  } catch {
    return null;
  }
}
