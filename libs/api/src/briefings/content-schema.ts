import {
  MOST_SLIDES,
  SLIDE_SIZES,
  TEXT_LIMITS,
  TYPEFACES,
  type BriefingContent,
  type HexColour,
  type PinnedChart,
  type Slide,
} from '@waveguide/briefings';
import { THEME_NAMES } from '@waveguide/charts';
import { z } from 'zod';
import { readChartRequest } from '../charts/address';
import { chartIdSchema } from '../charts/request';
import { distributionSchema } from '@waveguide/probability/schema';
import { idSchema, writtenTextSchema } from '../trpc/request-schema';

const MOST_DRAFT_EDITS = 200;
const MOST_ACKNOWLEDGED = 100;
/** Of a whole briefing: 69 slides of the shipped model with every driver changed. */
const MOST_DRAFT_EDITS_TOGETHER = 5000;
/** Of a whole briefing: remarks have about 300 letters, and a slide has one of each of four checks at a time. */
const MOST_REMARK_LETTERS_TOGETHER = 400_000;
const MOST_ALTERNATIVE_TEXT = 300;
const MOST_QUERY = 2000;

/** Shorter than a title needs and longer than any name. */
export const alternativeTextSchema = writtenTextSchema(MOST_ALTERNATIVE_TEXT);

const colourSchema = z.custom<HexColour>(
  (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value),
  'must be a colour such as #123bb4',
);

export const imageReferenceSchema = z.strictObject({
  imageId: z.uuid('is not the id of a picture'),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  alternativeText: alternativeTextSchema,
});

const brandSchema = z.strictObject({
  name: writtenTextSchema(TEXT_LIMITS.brandName),
  footer: writtenTextSchema(TEXT_LIMITS.footer),
  accent: colourSchema,
  titleColour: colourSchema,
  typeface: z.enum(TYPEFACES),
  logo: imageReferenceSchema.nullable(),
});

export const draftEditsSchema = z
  .array(z.strictObject({ key: idSchema, distribution: distributionSchema }))
  .max(MOST_DRAFT_EDITS, `a draft has at most ${MOST_DRAFT_EDITS} edits`);

/** The parameters of a chart as they stand in an address. */
export const chartQuerySchema = writtenTextSchema(MOST_QUERY);

const pinnedChartSchema = z.strictObject({
  chart: chartIdSchema,
  query: chartQuerySchema,
  draft: draftEditsSchema.nullable(),
}) satisfies z.ZodType<PinnedChart>;

const slide = {
  id: idSchema,
  title: writtenTextSchema(TEXT_LIMITS.title),
  notes: writtenTextSchema(TEXT_LIMITS.notes),
};
const contentSlide = { ...slide, footnote: writtenTextSchema(TEXT_LIMITS.footnote) };
const evidenceSlide = {
  ...contentSlide,
  commentary: writtenTextSchema(TEXT_LIMITS.commentary),
  acknowledged: z
    .array(z.strictObject({ check: writtenTextSchema(60), about: writtenTextSchema(2000) }))
    .max(MOST_ACKNOWLEDGED, `keep at most ${MOST_ACKNOWLEDGED} remarks of one slide`),
};

const chartSlideSchema = z.strictObject({ kind: z.literal('chart'), ...evidenceSlide, chart: pinnedChartSchema });

/** A slide's shape and limits; whether its chart can be drawn is another question. */
export const storedSlideSchema: z.ZodType<Slide, Slide> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), ...slide, subtitle: writtenTextSchema(TEXT_LIMITS.subtitle) }),
  chartSlideSchema,
  z.strictObject({ kind: z.literal('table'), ...evidenceSlide, chart: pinnedChartSchema }),
  z.strictObject({ kind: z.literal('text'), ...contentSlide, body: writtenTextSchema(TEXT_LIMITS.body) }),
  z.strictObject({
    kind: z.literal('vendor-comparison'),
    ...evidenceSlide,
    vendorIds: z.array(idSchema).min(2, 'choose at least two vendors').max(4, 'compare at most four vendors'),
  }),
]);

/** Why a pinned chart's query is none, with the name of the parameter at fault; null if it can be read and stays. */
function queryFault({ chart, query }: PinnedChart): string | null {
  const parameters = new URLSearchParams(query);
  const request = readChartRequest(chart, parameters);
  if (!request.ok) return request.error.message;
  if (!parameters.has('scenario')) return 'must say which scenario it shows: scenario=base, for example';
  return parameters.has('revision') ? null : 'must say which revision it shows, so that its numbers stay: revision=1';
}

/** A slide as it is written: its chart's query can be read and is pinned to a revision. */
export const slideSchema: z.ZodType<Slide, Slide> = storedSlideSchema.superRefine((written, context) => {
  if (written.kind !== 'chart' && written.kind !== 'table') return;
  const fault = queryFault(written.chart);
  if (fault !== null) context.addIssue({ code: 'custom', path: ['chart', 'query'], message: fault });
});

/** What single slides may hold and no honest briefing holds on all of them: without this it could be ten times as large. */
function faultTogether(slides: readonly Slide[]): string | null {
  const edits = slides.reduce((sum, slide) => sum + ('chart' in slide ? (slide.chart.draft?.length ?? 0) : 0), 0);
  if (edits > MOST_DRAFT_EDITS_TOGETHER)
    return `the drafts of a briefing have at most ${MOST_DRAFT_EDITS_TOGETHER.toLocaleString('en')} edits together, and these have ${edits.toLocaleString('en')}; publish a draft and pin its revision`;
  const letters = slides
    .flatMap((slide) => ('acknowledged' in slide ? slide.acknowledged : []))
    .reduce((sum, { check, about }) => sum + check.length + about.length, 0);
  return letters > MOST_REMARK_LETTERS_TOGETHER
    ? `the remarks kept in a briefing have at most ${MOST_REMARK_LETTERS_TOGETHER.toLocaleString('en')} characters together; split it in two`
    : null;
}

/** Slides in their order, each with an id of its own. */
export function slidesSchema(most: number): z.ZodType<readonly Slide[], readonly Slide[]> {
  return z
    .array(slideSchema)
    .max(most, `a briefing has at most ${MOST_SLIDES} slides; split it in two`)
    .superRefine((slides, context) => {
      const seen = new Set<string>();
      for (const [place, { id }] of slides.entries()) {
        if (seen.has(id))
          context.addIssue({ code: 'custom', path: [place, 'id'], message: `two slides have the id “${id}”` });
        seen.add(id);
      }
      const fault = faultTogether(slides);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    });
}

export const briefingTitleSchema = writtenTextSchema(TEXT_LIMITS.title).refine(
  (title) => title.trim() !== '',
  'give the briefing a title',
);

const deck = {
  title: briefingTitleSchema,
  size: z.enum(SLIDE_SIZES),
  theme: z.enum(THEME_NAMES),
  brand: brandSchema,
};

/** A briefing's content as it is sent to be saved. */
export const briefingContentSchema: z.ZodType<BriefingContent, BriefingContent> = z.strictObject({
  ...deck,
  slides: slidesSchema(MOST_SLIDES),
});

/**
 * A briefing's content as it lies in the database. Parameters of charts are not judged again: a chart that can no longer be drawn is told
 * on its slide, and the others stay.
 */
export const storedContentSchema: z.ZodType<BriefingContent, BriefingContent> = z.strictObject({
  ...deck,
  slides: z.array(storedSlideSchema),
});
