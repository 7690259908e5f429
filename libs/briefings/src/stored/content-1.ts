import { distribution1 } from '@waveguide/probability/stored';
import { z } from 'zod';

const text = z.string();
const colour = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]);

const image = z.strictObject({
  imageId: text,
  width: z.number().int(),
  height: z.number().int(),
  alternativeText: text,
});

const chart = z.strictObject({
  chart: text,
  query: text,
  draft: z.array(z.strictObject({ key: text, distribution: distribution1 })).nullable(),
});

const slide = { id: text, title: text, notes: text };
const content = { ...slide, footnote: text };
const evidence = {
  ...content,
  commentary: text,
  acknowledged: z.array(z.strictObject({ check: text, about: text })),
};

/**
 * What a briefing, its links, its files and the edits that a device keeps are stored as, in shape 1, which has no number. Frozen: a literal copy, which no change of today's
 * types, lists and limits reaches.
 */
export const content1 = z.strictObject({
  title: text,
  size: z.enum(['slide16x9', 'document', 'square']),
  theme: z.enum(['light', 'dark', 'print']),
  brand: z.strictObject({
    name: text,
    footer: text,
    accent: colour,
    titleColour: colour,
    typeface: z.enum(['georgia-arial', 'arial', 'source-serif-plex']),
    logo: image.nullable(),
  }),
  slides: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('title'), ...slide, subtitle: text }),
      z.strictObject({ kind: z.literal('chart'), ...evidence, chart }),
      z.strictObject({ kind: z.literal('table'), ...evidence, chart }),
      z.strictObject({ kind: z.literal('text'), ...content, body: text }),
      z.strictObject({ kind: z.literal('vendor-comparison'), ...evidence, vendorIds: z.array(text) }),
    ]),
  ),
});
export type Content1 = z.output<typeof content1>;
