import type { Rule } from '../spec/chart-spec';
import { positionOnYearAxis } from './year-axis';

/** The rule of the current day, where it falls inside the years drawn. */
export function todayRule(today: string, fromYear: number, toYear: number): Rule[] {
  const at = positionOnYearAxis(today.slice(0, 10));
  return at < fromYear - 0.5 || at > toYear + 0.5 ? [] : [{ id: 'today', at, label: 'Today', role: 'signal' }];
}
