import { eventStatus, type EventStatus, type Milestone, type MilestoneStage } from '@waveguide/adoption';
import type { DotFill, DotMark, DotShape, KeyEntry } from '../spec/chart-spec';
import type { ColourRole } from '../spec/colour-role';

interface Glyph {
  readonly shape: DotShape;
  readonly fill: DotFill;
}

/** Hollow announced, half demonstrated, triangle sampled, filled shipped, square standard, diamond acquired. */
const GLYPHS: Readonly<Record<MilestoneStage, Glyph>> = {
  announced: { shape: 'circle', fill: 'hollow' },
  demonstrated: { shape: 'circle', fill: 'half' },
  sampled: { shape: 'triangle', fill: 'hollow' },
  'small-batch': { shape: 'triangle', fill: 'solid' },
  volume: { shape: 'circle', fill: 'solid' },
  standard: { shape: 'square', fill: 'hollow' },
  acquisition: { shape: 'diamond', fill: 'solid' },
};
const NAMES: Readonly<Record<MilestoneStage, string>> = {
  announced: 'Announced',
  demonstrated: 'Demonstrated',
  sampled: 'Sampled',
  'small-batch': 'Shipped in small batches',
  volume: 'Shipped in volume',
  standard: 'Standard',
  acquisition: 'Acquisition',
};

/** A clock, whatever was to happen: the date has passed and nobody has said that it did. */
export const OVERDUE_GLYPH = { shape: 'clock', fill: 'hollow', role: 'signal' } as const satisfies Glyph & {
  readonly role: ColourRole;
};

function glyphOf(stage: MilestoneStage, status: EventStatus): Glyph {
  switch (status) {
    case 'happened':
      return GLYPHS[stage];
    case 'planned':
      return { shape: GLYPHS[stage].shape, fill: 'dashed' };
    case 'overdue':
      return { shape: OVERDUE_GLYPH.shape, fill: OVERDUE_GLYPH.fill };
  }
}

/** The sign of a milestone on a day: its stage's own, dashed while it is planned, a clock once it is overdue. */
export function milestoneGlyph(
  milestone: Pick<Milestone, 'stage' | 'planned' | 'date'>,
  asOf: string,
): Pick<DotMark, 'shape' | 'fill'> {
  return glyphOf(milestone.stage, eventStatus(milestone, asOf));
}

/** The entry that explains the sign of what is overdue. */
export const OVERDUE_KEY: KeyEntry = { sample: { kind: 'dot', ...OVERDUE_GLYPH }, text: 'Overdue, not confirmed' };

/** The key of the stages that have happened, and of planned and overdue events. */
export function milestoneKey(milestones: readonly Milestone[], asOf: string): KeyEntry[] {
  const has = (status: EventStatus) => milestones.some((milestone) => eventStatus(milestone, asOf) === status);
  const happened = milestones.filter((milestone) => eventStatus(milestone, asOf) === 'happened');
  const stages = (Object.keys(GLYPHS) as MilestoneStage[]).filter((stage) => happened.some((m) => m.stage === stage));
  const entry = (glyph: Glyph, text: string): KeyEntry => ({ sample: { kind: 'dot', role: 'muted', ...glyph }, text });
  return [
    ...stages.map((stage) => entry(GLYPHS[stage], NAMES[stage])),
    ...(has('planned') ? [entry({ shape: 'circle', fill: 'dashed' }, 'Dashed: planned, not confirmed')] : []),
    ...(has('overdue') ? [OVERDUE_KEY] : []),
  ];
}
