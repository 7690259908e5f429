import { atHead } from '@waveguide/quantity';
import type { Phase } from '@waveguide/adoption';
import type { PhaseBand } from '../spec/chart-spec';

/** "Near-term: niche and proprietary" as a name and a note: "Near term", "Niche and proprietary". */
export function phaseText(name: string): { readonly label: string; readonly note: string } {
  const [head = '', ...tail] = name.split(': ');
  return { label: head.replace('-term', ' term'), note: atHead(tail.join(': ')) };
}

/** Phases on an axis of annual totals: each covers its years, half a year to either side of the ticks. Every other one is shaded. */
export function phaseBandsByYear(phases: readonly Phase[]): PhaseBand[] {
  return phases.map((phase, i) => ({
    id: phase.id,
    ...phaseText(phase.name),
    from: phase.fromYear - 0.5,
    to: phase.toYear + 0.5,
    shaded: i % 2 === 0,
  }));
}

/** Phases on an axis of instants: each begins on 1 January of its first year. */
export function phaseBandsByTime(phases: readonly Phase[]): PhaseBand[] {
  return phaseBandsByYear(phases).map((band) => ({ ...band, from: band.from + 0.5, to: band.to + 0.5 }));
}
