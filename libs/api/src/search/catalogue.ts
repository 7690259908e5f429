import { CHART_IDS, chartRecord } from '@waveguide/charts';
import type { SearchableEntry } from '@waveguide/db';

/** The pages that everybody may find, with words by which they are also looked for. */
export const FOUND_PAGES = [
  { address: '/', name: 'Overview', note: 'Headline numbers, the ports forecast, what changed', others: 'home start' },
  {
    address: '/technologies',
    name: 'Technologies',
    note: 'Power, reach and cost, like against like',
    others: 'comparison energy per bit claims',
  },
  {
    address: '/timeline',
    name: 'Timeline',
    note: 'Phases, milestones, switch generations, product roadmap',
    others: 'adoption',
  },
  {
    address: '/forecasts',
    name: 'Forecasts',
    note: 'Ports, shares, revenue, prices and power by technology',
    others: 'growth market size fan',
  },
  {
    address: '/published',
    name: 'Published forecasts',
    note: 'What others publish, where they agree, and every row of the ledger',
    others: 'consensus estimates observations publishers scorecards',
  },
  {
    address: '/forecasts/scenarios',
    name: 'Scenarios',
    note: 'Every scenario with its newest revision',
    others: 'base upside downside',
  },
  {
    address: '/forecasts/compare',
    name: 'Compare revisions',
    note: 'Any two revisions, driver by driver',
    others: 'difference',
  },
  {
    address: '/forecasts/base/edit',
    name: 'Edit assumptions',
    note: 'Change a range, and every chart answers',
    others: 'workbench drivers tornado',
  },
  {
    address: '/forecasts/base/history',
    name: 'History of the base scenario',
    note: 'Every revision, who published it and why',
    others: 'changes',
  },
  {
    address: '/changes',
    name: 'What changed, and why',
    note: 'Every published revision in numbers, and an Atom feed',
    others: 'news record feed atom revisions',
  },
  { address: '/vendors', name: 'Vendors', note: 'Strategies, products and what ships', others: 'companies suppliers' },
  {
    address: '/briefings',
    name: 'Briefings',
    note: 'Slides whose charts are pinned to revisions',
    others: 'deck presentation pptx pdf export',
  },
  { address: '/sources', name: 'Sources', note: 'Every document and what cites it', others: 'references evidence' },
] as const;

/** What is found beside the records of the database: pages and charts. */
export const SEARCH_CATALOGUE: readonly SearchableEntry[] = [
  ...FOUND_PAGES.map(({ address, name, note, others }): SearchableEntry => ({
    kind: 'page',
    id: address,
    title: name,
    context: note,
    address,
    others: [others],
  })),
  ...CHART_IDS.map((id): SearchableEntry => {
    const { name, note, page } = chartRecord(id);
    return { kind: 'chart', id, title: name, context: note, address: page, others: [id] };
  }),
];
