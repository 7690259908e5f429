import {
  CHART_IDS,
  CHART_PARAMETER_KEYS,
  CHART_PARAMETERS,
  chartProblem,
  chartRecord,
  chartUses,
  parameterNamed,
  readChart,
  readParameter,
  type ChartId,
  type ChartPage,
  type ChartParameter,
} from '@waveguide/charts';
import { listText } from '@waveguide/quantity';
import { viewParsers, type ViewKey } from './view-state';

/** A part of the address that could not be read. */
export interface ViewProblem {
  /** The name of its parameter. */
  readonly key: string;
  /** What stood there, shortened. */
  readonly value: string;
}

const SHOWN_CHARACTERS = 40;

const problemAt = (key: string, value: string): ViewProblem => ({
  key,
  value: value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value,
});

/** What pages have beside the parameters of charts. One element of a list that its parser drops without a word still counts. */
function readsWhole(key: ViewKey, value: string): boolean {
  const parsed = viewParsers[key].parse(value);
  if (parsed === null) return false;
  return !Array.isArray(parsed) || parsed.length === value.split(',').filter((part) => part !== '').length;
}

/** Who says that a chart of a page cannot be drawn as asked: the notice, or the page, which fits what it is asked for to what there is. */
const SAID_BY: Readonly<Record<ChartPage, 'notice' | 'page'>> = {
  '/': 'notice',
  '/technologies': 'notice',
  '/timeline': 'notice',
  '/published': 'notice',
  '/forecasts': 'page',
};

const hasCharts = (pathname: string): pathname is ChartPage => Object.hasOwn(SAID_BY, pathname);

/** What a chart has a use for among the parameters of an address that can be read. */
function textsFor(id: ChartId, parameters: URLSearchParams): ReadonlyMap<ChartParameter, string> {
  return new Map(
    CHART_PARAMETER_KEYS.flatMap((parameter): [ChartParameter, string][] => {
      const text = parameters.get(CHART_PARAMETERS[parameter].name);
      const readable = text !== null && readParameter<unknown>(CHART_PARAMETERS[parameter], text).ok;
      return readable && chartUses(id, parameter) ? [[parameter, text]] : [];
    }),
  );
}

/** Why a chart of a page cannot be drawn as its address asks, as its file would be refused; null if it can. */
function problemOfChart(id: ChartId, parameters: URLSearchParams): ViewProblem | null {
  const texts = textsFor(id, parameters);
  const asked = readChart(id, texts);
  const problem = asked.ok ? chartProblem(asked.value) : null;
  if (problem === null) return null;
  return problemAt(CHART_PARAMETERS[problem.parameter].name, texts.get(problem.parameter) ?? '');
}

/**
 * What of an address's view state falls back to its default; parameters of other names are none of its business. Parameters of charts are
 * read as the files of charts read them.
 * @param pathname the page, whose charts may have reasons of their own
 */
export function viewProblems(parameters: URLSearchParams, pathname: string): ViewProblem[] {
  const unread = [...new Set(parameters.keys())].flatMap((key): ViewProblem[] => {
    const value = parameters.get(key) ?? '';
    const parameter = parameterNamed(key);
    if (parameter !== undefined)
      return readParameter<unknown>(CHART_PARAMETERS[parameter], value).ok ? [] : [problemAt(key, value)];
    return value === '' || !isViewKey(key) || readsWhole(key, value) ? [] : [problemAt(key, value)];
  });
  const yearOf = (key: 'from' | 'to') => viewParsers[key].parse(parameters.get(key) ?? '');
  const [from, to] = [yearOf('from'), yearOf('to')];
  if (from !== null && to !== null && from > to) return [...unread, problemAt('to', `${to}`)];
  if (!hasCharts(pathname) || SAID_BY[pathname] === 'page') return unread;
  const ofCharts = CHART_IDS.filter((id) => chartRecord(id).page === pathname).flatMap(
    (id) => problemOfChart(id, parameters) ?? [],
  );
  const keys = new Set(unread.map(({ key }) => key));
  return [...unread, ...ofCharts.filter(({ key }) => !keys.has(key) && keys.add(key))];
}

const isViewKey = (key: string): key is ViewKey => Object.hasOwn(viewParsers, key);

/** Parameters that pages have beside those of charts. */
const OF_PAGES: Readonly<Partial<Record<string, string>>> = {
  growth: 'pair of years',
  vendors: 'list of vendors',
  tab: 'list of open tabs',
};

function labelOf(key: string): string {
  const parameter = parameterNamed(key);
  return (parameter === undefined ? OF_PAGES[key] : CHART_PARAMETERS[parameter].label) ?? key;
}

/** The notice in words. */
export function viewProblemText(problems: readonly ViewProblem[]): string {
  const parts = problems.map(({ key, value }) => `the ${labelOf(key)} “${value}”`);
  return `The address could not be read in full: ${listText(parts)} ${parts.length < 2 ? 'was' : 'were'} left out and the usual view is shown.`;
}
