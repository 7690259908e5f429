import { countWords, countWordsCapital } from '../view/count-words';

export interface ScenariosInSight {
  readonly names: readonly string[];
  /** Scenarios whose parent has published since. */
  readonly behind: number;
}

/** What the list of scenarios says, in a sentence. */
export function scenariosFinding({ names, behind }: ScenariosInSight): string {
  if (names.length === 1) return `One scenario, ${names[0]}`;
  const count = `${countWordsCapital(names.length)} scenarios`;
  if (behind === 0) return `${count}, each on its parent’s newest revision`;
  return `${count}; ${countWords(behind)} ${behind === 1 ? 'has' : 'have'} a newer revision of the parent to look at`;
}
