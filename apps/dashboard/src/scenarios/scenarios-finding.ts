import { isolated } from '@waveguide/quantity';
import { countWords, countWordsCapital } from '../view/count-words';

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
  if (open === 1 && names.length === 1) return `One scenario, ${isolated(names[0])}`;
  const count = `${countWordsCapital(open)} ${open === 1 ? 'scenario' : 'scenarios'}`;
  if (behind === 0) return `${count}, each on its parent’s newest revision`;
  return `${count}; ${countWords(behind)} ${behind === 1 ? 'has' : 'have'} a newer revision of the parent to look at`;
}
