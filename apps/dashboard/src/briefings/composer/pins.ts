import { pinOf, type BriefingContent } from '@waveguide/briefings';
import { isolated } from '@waveguide/quantity';
import type { ComposerScenario } from './fields/chart-fields';

/** The scenarios that a briefing's charts name: those they are drawn from and those beside them. */
export function namedScenarios({ slides }: BriefingContent): string[] {
  const named = slides.flatMap((slide) => {
    if (!('chart' in slide)) return [];
    const beside = new URLSearchParams(slide.chart.query).get('compare') ?? '';
    return [pinOf(slide.chart).scenarioId, ...beside.split(',')];
  });
  return [...new Set(named)].filter((id) => id !== '').slice(0, 100);
}

/** What a briefing's charts are pinned to, in words: "Base, revision 1"; each pin once. Null if nothing is pinned. */
export function pinText({ slides }: BriefingContent, scenarios: readonly ComposerScenario[]): string | null {
  const pins = new Set(
    slides.flatMap((slide) => {
      if (!('chart' in slide)) return [];
      const { scenarioId, revision } = pinOf(slide.chart);
      const name = isolated(scenarios.find(({ id }) => id === scenarioId)?.name ?? scenarioId);
      return [revision === null ? name : `${name}, revision ${revision}`];
    }),
  );
  return pins.size === 0 ? null : [...pins].join('; ');
}

/** Whether a newer revision is out for any of the charts, and that in words; null if nothing is pinned. */
export function newerText(
  { slides }: BriefingContent,
  scenarios: readonly ComposerScenario[],
): { readonly out: boolean; readonly text: string } | null {
  const pinned = slides.flatMap((slide) => ('chart' in slide ? [pinOf(slide.chart)] : []));
  if (pinned.length === 0) return null;
  const newer = scenarios.filter(({ id, headNumber }) =>
    pinned.some(({ scenarioId, revision }) => scenarioId === id && revision !== null && revision < headNumber),
  );
  if (newer.length === 0) return { out: false, text: 'No newer revision' };
  return {
    out: true,
    text: newer.map(({ name, headNumber }) => `${isolated(name)} revision ${headNumber} is out`).join('; '),
  };
}
