import { scenarioGapFinding, type YearOfScenarios } from './scenario-gap';

const of = (year: number, values: Readonly<Record<string, number>>): YearOfScenarios => ({
  year,
  medians: Object.entries(values).map(([name, p50]) => ({ name, p50 })),
});
const ports = { output: 'ports', entity: 'co-packaged' } as const;
const read = of(2030, { Base: 54e6, Upside: 110e6, Downside: 17e6 });

describe('scenarioGapFinding', () => {
  it('names the scenario that ships most and the one that ships least, in the year read and at the end', () => {
    // 110 over 17 is 6.5, and 480 over 230 is 2.1.
    expect(scenarioGapFinding(ports, read, of(2036, { Base: 380e6, Upside: 480e6, Downside: 230e6 }))).toBe(
      'Upside ships six times as many co-packaged ports as Downside in 2030, and twice as many in 2036',
    );
  });

  it('tells a small gap in per cent and a gap that lasts once', () => {
    expect(scenarioGapFinding(ports, read, of(2036, { Upside: 13, Base: 11, Downside: 10 }))).toMatch(
      /in 2030, and 30% more in 2036$/,
    );
    expect(scenarioGapFinding(ports, read, of(2036, { Upside: 62, Downside: 10 }))).toMatch(/in 2030 and in 2036$/);
    expect(scenarioGapFinding(ports, of(2030, { A: 12, B: 10 }), of(2030, { A: 12, B: 10 }))).toBe(
      'A ships 20% more co-packaged ports than B in 2030',
    );
  });

  it('says nothing of the end where other scenarios are the furthest apart there', () => {
    expect(scenarioGapFinding(ports, read, of(2036, { Upside: 1, Base: 5, Downside: 2 }))).toBe(
      'Upside ships six times as many co-packaged ports as Downside in 2030',
    );
  });

  it('speaks of money, shares and prices as such', () => {
    const far = of(2030, { A: 3, B: 1 });
    expect(scenarioGapFinding({ output: 'revenue', entity: 'cpo' }, far, far)).toBe(
      'CPO (switch) revenue is three times as large under A as under B in 2030',
    );
    expect(scenarioGapFinding({ output: 'share', entity: 'co-packaged' }, far, far)).toBe(
      'The co-packaged share of optical ports is three times as large under A as under B in 2030',
    );
    const near = of(2030, { A: 1.3, B: 1 });
    expect(scenarioGapFinding({ output: 'price', entity: 'lpo' }, near, near)).toBe(
      'The price per LPO port is 30% higher under A than under B in 2030',
    );
  });

  it('calls scenarios level that are', () => {
    expect(scenarioGapFinding(ports, of(2030, { A: 100, B: 101 }), of(2036, { A: 1, B: 9 }))).toBe(
      'The scenarios agree on co-packaged ports in 2030',
    );
  });

  it('has no finding where there is nothing to compare, and takes the end where only that has values', () => {
    expect(scenarioGapFinding(ports, of(2030, { A: 5 }), of(2036, { A: 5 }))).toBeNull();
    expect(scenarioGapFinding(ports, of(2024, { A: 0, B: 0 }), of(2036, { A: 40, B: 10 }))).toBe(
      'A ships four times as many co-packaged ports as B in 2036',
    );
  });
});
