import type { ChartSpec } from '@waveguide/charts';
import { keyFigures } from '../titles/key-figures';
import { pinOf, withRevision } from '../content/pinned-chart';
import type { TableEvidence } from '../content/resolved-slide';
import type { ChartSlide, TableSlide } from '../content/slide';
import { suggestionsByKind } from '../titles/title-suggestions';
import type { ChangedFigure, StaleSlide } from '../schema/stale-slide';

export type { ChangedFigure, StaleSlide };

export interface StalenessInput {
  /** The chart at the revision of the slide. */
  readonly pinned: TableEvidence | ChartSpec;
  /** The same chart at the newest revision. */
  readonly newest: TableEvidence | ChartSpec;
  readonly slide: Pick<ChartSlide | TableSlide, 'id' | 'title' | 'chart'>;
  readonly pins: {
    readonly scenarioName: string;
    readonly pinnedRevision: number;
    readonly newestRevision: number;
  };
}

const NOT_SHOWN = 'not shown';

/** Key figures that read differently in two states of a chart, in the order of the newer state. */
export function changedFigures(before: TableEvidence | ChartSpec, after: TableEvidence | ChartSpec): ChangedFigure[] {
  const old = new Map(keyFigures(before).map((figure) => [figure.key, figure]));
  const now = keyFigures(after);
  const present = now.map(({ key, label, text }) => ({ label, before: old.get(key)?.text ?? NOT_SHOWN, after: text }));
  const keys = new Set(now.map(({ key }) => key));
  const gone = [...old.values()].filter(({ key }) => !keys.has(key));
  return [...present, ...gone.map(({ label, text }) => ({ label, before: text, after: NOT_SHOWN }))].filter(
    (figure) => figure.before !== figure.after,
  );
}

/** What a newer revision changes on a slide. */
export function staleSlide({ pinned, newest, slide, pins }: StalenessInput): StaleSlide {
  const figures = changedFigures(pinned, newest);
  return {
    slideId: slide.id,
    title: slide.title,
    chart: slide.chart.chart,
    ...pins,
    findingBefore: pinned.finding,
    findingAfter: newest.finding,
    figures,
    changed: figures.length > 0 || pinned.finding !== newest.finding,
  };
}

/** Titles are the same sentence whatever their spaces and a full stop at the end. */
const sentence = (title: string): string => title.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/**
 * The slide pinned to another revision. A title that was suggested from the old numbers becomes the same suggestion of the new ones; a title
 * that somebody wrote stays, and the pre-flight says where it no longer agrees.
 */
export function refreshedSlide<S extends ChartSlide | TableSlide>(
  slide: S,
  of: {
    readonly before: TableEvidence | ChartSpec;
    readonly after: TableEvidence | ChartSpec;
    readonly revision: number;
  },
): S {
  const suggested = suggestionsByKind(of.before).find(({ text }) => sentence(text) === sentence(slide.title));
  const after = suggestionsByKind(of.after);
  const title =
    suggested === undefined
      ? slide.title
      : (after.find(({ kind }) => kind === suggested.kind) ?? after[0] ?? { text: slide.title }).text;
  return { ...slide, title, chart: withRevision(slide.chart, of.revision) };
}

/** Whether a newer revision than the slide's exists. A chart without a pinned revision is never stale: it is live. */
export function isStale(slide: Pick<ChartSlide | TableSlide, 'chart'>, newestRevision: number): boolean {
  const { revision } = pinOf(slide.chart);
  return revision !== null && revision < newestRevision;
}
