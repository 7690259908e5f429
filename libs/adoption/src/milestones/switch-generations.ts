import { decimalYear, type PartialDate } from '@waveguide/evidence';
import type { Milestone } from '../schema/milestone';

/** The first switch chip of a capacity. */
export interface SwitchGeneration {
  readonly id: string;
  readonly name: string;
  readonly capacityTbps: number;
  readonly date: PartialDate;
  readonly sourceId: string;
}

const CAPACITY = /\((\d+(?:\.\d+)?) Tbps\)/;

/**
 * Switch chip generations among milestones: those of the switch chip lane whose title states a capacity, "Tomahawk 5 (51.2 Tbps)
 * customer shipments"; the earliest of each capacity, in order.
 */
export function switchGenerations(milestones: readonly Milestone[]): SwitchGeneration[] {
  const stated = milestones.flatMap((m): SwitchGeneration[] => {
    const capacity = CAPACITY.exec(m.title);
    if (m.technology !== 'switch-asic' || m.planned || capacity === null) return [];
    const name = m.title.slice(0, capacity.index).trim();
    return [{ id: m.id, name, capacityTbps: Number(capacity[1]), date: m.date, sourceId: m.sourceId }];
  });
  const byDate = stated.sort((a, b) => decimalYear(a.date) - decimalYear(b.date));
  return byDate.filter((g, i) => byDate.findIndex((other) => other.capacityTbps === g.capacityTbps) === i);
}

/**
 * Years in which capacity doubles: least squares of log2(capacity) on time, inverted.
 * @returns null for fewer than two generations or no growth
 */
export function doublingYears(generations: readonly SwitchGeneration[]): number | null {
  if (generations.length < 2) return null;
  const points = generations.map((g) => ({ x: decimalYear(g.date), y: Math.log2(g.capacityTbps) }));
  const mean = (pick: (p: { x: number; y: number }) => number) =>
    points.reduce((sum, p) => sum + pick(p), 0) / points.length;
  const [mx, my] = [mean((p) => p.x), mean((p) => p.y)];
  const covariance = points.reduce((sum, p) => sum + (p.x - mx) * (p.y - my), 0);
  const variance = points.reduce((sum, p) => sum + (p.x - mx) ** 2, 0);
  return variance === 0 || covariance <= 0 ? null : variance / covariance;
}
