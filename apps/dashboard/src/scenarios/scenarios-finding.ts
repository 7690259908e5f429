import { countText, countTextCapital, isolated } from '@waveguide/quantity';

export interface ScenariosInSight {
  /** Those on the page. */
  readonly names: readonly string[];
  /** All that are not archived. */
  readonly open: number;
  /** Open scenarios whose parent has published since. */
  readonly behind: number;
}

/** What the list of scenarios says, in a sentence. */
export function scenariosFinding({ names, open, behind }: ScenariosInSight): string {
  const [name, ...others] = names;
  if (open === 1 && name !== undefined && others.length === 0) return `One scenario, ${isolated(name)}`;
  const count = `${countTextCapital(open)} ${open === 1 ? 'scenario' : 'scenarios'}`;
  if (behind === 0) return `${count}, each on its parent’s newest revision`;
  return `${count}; ${countText(behind)} ${behind === 1 ? 'has' : 'have'} a newer revision of the parent to look at`;
}
