/** The briefing that the pictures of docs/screens show, and a link to it. */

/** Charts as they stand in addresses; each is pinned to the newest revision and gets the title that its numbers suggest. */
const CHARTS = [
  { chart: 'market-forecast', query: 'scenario=base&metric=ports&scale=log&arrow=2026-2030' },
  { chart: 'technology-shares', query: 'scenario=base' },
  { chart: 'market-forecast', query: 'scenario=base&metric=revenue&published=hide&arrow=2026-2032' },
  { chart: 'adoption-timeline', query: 'scenario=base' },
];

async function answered(response) {
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  const { result } = await response.json();
  return result.data.json;
}

const change = async (request, { procedure, input }) =>
  answered(await request.post(`/api/trpc/${procedure}`, { data: { json: input } }));

/**
 * Makes a briefing of charts, words and a table of vendors, a shorter one beside it, and a link that opens the first.
 * @param {import('@playwright/test').APIRequestContext} request signed in as somebody who may write briefings
 * @returns {Promise<{ address: string, shared: string, remove: () => Promise<void> }>} where they are, and how they go again
 */
export async function makeBriefing(request) {
  const { slides } = await answered(
    await request.get('/api/trpc/briefings.additions', {
      params: { input: JSON.stringify({ json: { charts: CHARTS.map((chart) => ({ ...chart, draft: null })) } }) },
    }),
  );
  const problem = slides.find((slide) => 'problem' in slide);
  if (problem) throw new Error(`A chart cannot be added: ${problem.problem}`);
  const [ports, shares, revenue, timeline] = slides;
  const words = {
    kind: 'text',
    id: 'what-it-means',
    title: 'What this means for a supply agreement',
    body: [
      '- Ask for co-packaged ports as an option, not as a commitment: the range is still wide.',
      '- Write the laser source as a field-replaceable part.',
      '- Tie the price to the erosion of pluggable modules, which both sides can observe.',
      '',
      'The ranges on the slides before are the model’s own.',
    ].join('\n'),
    footnote: '',
    notes: 'Begin with the option.',
  };
  const vendors = {
    kind: 'vendor-comparison',
    id: 'vendors',
    title: 'Broadcom and NVIDIA ship co-packaged switches; Marvell has announced and demonstrated',
    commentary: '',
    footnote: '',
    notes: '',
    acknowledged: [],
    vendorIds: ['broadcom', 'nvidia', 'marvell'],
  };
  const commentary =
    'The arrow is the median of the growth of every draw of the model. Figures of others count other scopes and stand hollow.';
  const made = await change(request, {
    procedure: 'briefings.create',
    input: {
      title: 'Co-packaged optics for the procurement board',
      slides: [{ ...ports, commentary }, shares, revenue, timeline, vendors, words],
    },
  });
  const other = await change(request, {
    procedure: 'briefings.create',
    input: { title: 'When co-packaged optics comes', slides: [timeline, ports] },
  });
  const { path } = await change(request, {
    procedure: 'briefings.shares.create',
    input: { ...made, expiresInDays: 7, password: null, label: 'Procurement board' },
  });
  return {
    address: `/briefings/${made.id}`,
    shared: path,
    remove: async () => {
      for (const { id } of [made, other]) await change(request, { procedure: 'briefings.remove', input: { id } });
    },
  };
}
