import type { ChartSpec } from '@waveguide/charts';
import { missing, present } from '@waveguide/quantity';
import { citedOnPage, mergedSources, sourceNumbers } from './source-numbers';

const source = (id: string) => ({ id, publisher: id.toUpperCase(), title: `About ${id}` });

describe('sourceNumbers', () => {
  it('numbers from one in the order given and cites each source once, rising', () => {
    const numbers = sourceNumbers([source('a'), source('b'), source('c')]);
    expect(numbers.cite(['c', 'a', 'c'])).toEqual([
      { number: 1, href: '/sources/a', label: 'A: About a' },
      { number: 3, href: '/sources/c', label: 'C: About c' },
    ]);
  });

  it('leaves out what the page does not list', () => {
    expect(sourceNumbers([source('a')]).cite(['z'])).toEqual([]);
  });
});

describe('mergedSources', () => {
  it('keeps each source once, at its first place', () => {
    expect(
      mergedSources([
        [source('b'), source('a')],
        [source('a'), source('c')],
      ]).map(({ id }) => id),
    ).toEqual(['b', 'a', 'c']);
  });
});

describe('citedOnPage', () => {
  const url = present('https://example.org/a');
  const listed = (id: string) => ({
    ...source(id),
    url,
    publishedOn: missing('not-reported', 'No date.'),
    tier: 'tertiary',
  });
  /** A chart that cites these sources, numbered from one in this order. */
  const chartOf = (...ids: string[]) =>
    ({
      marks: [],
      provenance: {
        sources: ids.map((id, index) => ({
          ...source(id),
          citation: index + 1,
          publishedOn: '2026-03',
          href: null,
        })),
      },
    }) as unknown as ChartSpec;
  const citations = ({ provenance }: ChartSpec) => provenance.sources.map(({ citation, id }) => [citation, id]);

  it('lists what the page cites before what only its charts cite, each once, and charts cite by that list', () => {
    const charts = [chartOf('c', 'a'), chartOf('d', 'c')];
    const { numbers, chart } = citedOnPage([listed('a'), listed('b')], charts);
    expect(numbers.listed.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(charts.map(chart).map(citations)).toEqual([
      [
        [1, 'a'],
        [3, 'c'],
      ],
      [
        [3, 'c'],
        [4, 'd'],
      ],
    ]);
  });

  it('keeps what the page knows of a source that a chart cites too', () => {
    const [first, second] = citedOnPage([listed('a')], [chartOf('a', 'c')]).numbers.listed;
    expect(first).toEqual(listed('a'));
    expect(second).toMatchObject({ tier: null, publishedOn: present('2026-03'), url: { kind: 'missing' } });
  });
});
