import { forecastFanChart } from '../builders/forecast-fan-chart';
import { renumberCitations } from './renumber-citations';
import { SAMPLE_CONTEXT, sampleEstimate, sampleSeries, sampleSummary } from '../builders/sample-context';

const other = { ...sampleEstimate(), id: 'e-two', year: 2027, sourceId: 's-two' };
const spec = forecastFanChart(
  {
    summary: {
      ...sampleSummary(),
      series: { 'revenue:co-packaged': sampleSeries('USD', [null, 5e8, 1e9, 2e9, 4e9]) },
    },
    output: 'revenue',
    entity: 'co-packaged',
    fromYear: 2024,
    toYear: 2028,
    scale: 'linear',
    readingYear: 2027,
    phases: [],
    figures: [sampleEstimate(), other],
    compared: [],
    growth: null,
  },
  SAMPLE_CONTEXT,
);
const cited = ({ provenance }: typeof spec) => provenance.sources.map(({ citation, id }) => [citation, id]);
/** Which source each mark cites. */
const marked = ({ marks, provenance }: typeof spec) =>
  marks.flatMap((mark) =>
    'citation' in mark && mark.citation !== null
      ? [[mark.id, provenance.sources.find(({ citation }) => citation === mark.citation)?.id]]
      : [],
  );

describe('renumberCitations', () => {
  it('gives sources the numbers of the page, in rising order', () => {
    const [first, second] = cited(spec).map(([, id]) => id);
    const renumbered = renumberCitations(
      spec,
      new Map([
        [`${first}`, 41],
        ['not-in-the-chart', 8],
        [`${second}`, 7],
      ]),
    );
    expect(cited(renumbered)).toEqual([
      [7, second],
      [41, first],
    ]);
    expect(marked(spec).length).toBeGreaterThan(1);
    expect(marked(renumbered)).toEqual(marked(spec));
  });

  it('refuses a page that leaves a source of the chart without a number', () => {
    expect(() => renumberCitations(spec, new Map())).toThrow(/has no number for the source/);
  });
});
