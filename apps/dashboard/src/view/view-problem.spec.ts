import { viewProblems, viewProblemText } from './view-problem';

const problems = (query: string, pathname = '/vendors') => viewProblems(new URLSearchParams(query), pathname);

describe('viewProblems', () => {
  it.each([
    '',
    'scenario=upside&revision=3&from=2026&to=2036&metric=revenue&scale=log',
    'technologies=cpo,oio&compare=upside,downside&tab=ports-forecast.table',
    'utm_source=mail',
  ])('finds nothing wrong with “%s”', (query) => {
    expect(problems(query)).toEqual([]);
  });

  it.each([
    ['metric=banana', 'metric'],
    ['revision=0', 'revision'],
    ['revision=1.5', 'revision'],
    ['from=abc', 'from'],
    ['to=99999', 'to'],
    ['scale=cubic', 'scale'],
    ['scenario=%3Cscript%3E', 'scenario'],
    ['technologies=cpo,%20%20', 'technologies'],
    ['tab=ports-forecast.nonsense', 'tab'],
    ['from=2036&to=2026', 'to'],
  ])('finds what is wrong with “%s”', (query, key) => {
    expect(problems(query).map((problem) => problem.key)).toEqual([key]);
  });

  it.each([
    ['/', 'from=2050', ['from']],
    ['/', 'arrow=2030-2026', ['arrow']],
    ['/', 'metric=price&technology=market', []],
    ['/timeline', 'from=2012&to=2012', []],
    ['/forecasts', 'from=2050', []],
  ])('on %s, finds in “%s” what its charts cannot draw: %j', (pathname, query, keys) => {
    expect(problems(query, pathname).map(({ key }) => key)).toEqual(keys);
  });

  it('shows no more than a little of what stood there', () => {
    expect(problems(`metric=${'x'.repeat(5000)}`)[0]!.value.length).toBeLessThan(50);
  });
});

describe('viewProblemText', () => {
  it('names each part once, in a sentence', () => {
    expect(viewProblemText(problems('metric=banana&scale=cubic'))).toBe(
      'The address could not be read in full: the metric “banana” and the scale “cubic” were left out and the usual view is shown.',
    );
  });
});
