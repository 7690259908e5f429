import { readChartRequest } from '@waveguide/api';
import { createLoader } from 'nuqs/server';
import { viewParsers } from '../view/view-state';
import { askedMilestones } from './asked-milestones';

const load = createLoader(viewParsers);

function askedByPage(query: string) {
  const { from, to, technologies } = load(new URLSearchParams(query));
  const years = { ...(from === null ? {} : { fromYear: from }), ...(to === null ? {} : { toYear: to }) };
  return askedMilestones({ ...years, technologies });
}

function askedByFile(query: string) {
  const request = readChartRequest('adoption-timeline', new URLSearchParams(query));
  if (!request.ok) throw new Error(request.error.message);
  const { id, fromYear, toYear, technologies } = request.value;
  return { id, fromYear, toYear, technologies };
}

describe('askedMilestones', () => {
  it.each(['', 'from=2026&to=2028', 'from=2050', 'to=1995', 'technologies=cpo,oio', 'from=2024&technologies=npo'])(
    'asks for what the file of the chart shows by the same address: “%s”',
    (query) => {
      expect({ ...askedByPage(query) }).toEqual(askedByFile(query));
    },
  );
});
