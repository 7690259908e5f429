import { viewParsers, type ViewKey } from './view-state';

/** A part of the address that could not be read. */
export interface ViewProblem {
  readonly key: ViewKey;
  /** What stood there, shortened. */
  readonly value: string;
}

const SHOWN_CHARACTERS = 40;

/** One element of a list that its parser drops without a word still counts. */
function readsWhole(key: ViewKey, value: string): boolean {
  const parsed = viewParsers[key].parse(value);
  if (parsed === null) return false;
  return !Array.isArray(parsed) || parsed.length === value.split(',').filter((part) => part !== '').length;
}

/** What of an address's view state falls back to its default; parameters of other names are none of its business. */
export function viewProblems(parameters: URLSearchParams): ViewProblem[] {
  const problems = (Object.keys(viewParsers) as ViewKey[]).flatMap((key): ViewProblem[] => {
    const value = parameters.get(key);
    if (value === null || value === '' || readsWhole(key, value)) return [];
    return [{ key, value: value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value }];
  });
  const [from, to] = (['from', 'to'] as const).map((key) => viewParsers[key].parse(parameters.get(key) ?? ''));
  if (from !== null && to !== null && from >= to) problems.push({ key: 'to', value: `${to}` });
  return problems;
}

const NAMES: Readonly<Record<ViewKey, string>> = {
  scenario: 'scenario',
  revision: 'revision',
  from: 'first year',
  to: 'last year',
  metric: 'metric',
  scale: 'scale',
  technology: 'technology',
  year: 'year',
  growth: 'pair of years',
  technologies: 'list of technologies',
  compare: 'list of scenarios to compare',
  vendors: 'list of vendors',
  tab: 'list of open tabs',
};

/** The notice in words. */
export function viewProblemWords(problems: readonly ViewProblem[]): string {
  const parts = problems.map(({ key, value }) => `the ${NAMES[key]} “${value}”`);
  const list = parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
  return `The address could not be read in full: ${list} ${parts.length < 2 ? 'was' : 'were'} left out and the usual view is shown.`;
}
