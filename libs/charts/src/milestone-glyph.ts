import type { Milestone, MilestoneStage } from '@waveguide/adoption';
import type { DotFill, DotMark, DotShape, KeyEntry } from './chart-spec';

interface Glyph {
  readonly shape: DotShape;
  readonly fill: DotFill;
}

/** Hollow announced, half demonstrated, triangle sampled, filled shipped, square standard, diamond acquired; dashed = planned. */
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

/** The sign of a milestone. */
export function milestoneGlyph(milestone: Pick<Milestone, 'stage' | 'planned'>): Pick<DotMark, 'shape' | 'fill'> {
  const glyph = GLYPHS[milestone.stage];
  return milestone.planned ? { shape: glyph.shape, fill: 'dashed' } : glyph;
}

/** The key of the stages that occur, and of planned events. */
export function milestoneKey(milestones: readonly Milestone[]): KeyEntry[] {
  const stages = (Object.keys(GLYPHS) as MilestoneStage[]).filter((stage) => milestones.some((m) => m.stage === stage));
  const entry = (glyph: Glyph, text: string): KeyEntry => ({ sample: { kind: 'dot', role: 'muted', ...glyph }, text });
  return [
    ...stages.map((stage) => entry(GLYPHS[stage], NAMES[stage])),
    ...(milestones.some(({ planned }) => planned)
      ? [entry({ shape: 'circle', fill: 'dashed' }, 'Planned, not confirmed')]
      : []),
  ];
}
