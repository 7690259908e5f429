import { phaseOfYear } from './phase';
import type { Phase } from './schema/phase';

function phase(id: Phase['id'], fromYear: number, toYear: number): Phase {
  return {
    id,
    name: id,
    reportFromYear: fromYear,
    reportToYear: toYear,
    fromYear,
    toYear,
    locator: 'sec9',
    summary: '',
    drivers: [],
    gates: [],
    technologies: [],
    laneRatesGbps: [],
    switchGenerationsTbps: [],
    targetNetworks: [],
    marketNote: '',
    sourceIds: [],
    checks: [],
  };
}

describe('phaseOfYear', () => {
  const phases = [phase('near-term', 2024, 2026), phase('mid-term', 2027, 2029), phase('long-term', 2030, 2036)];

  it.each([
    [2024, 'near-term'],
    [2026, 'near-term'],
    [2027, 'mid-term'],
    [2030, 'long-term'],
    [2036, 'long-term'],
  ])('puts %i into the %s phase, both ends included', (year, id) => {
    expect(phaseOfYear(phases, year)?.id).toBe(id);
  });

  it('finds none outside all phases', () => {
    expect(phaseOfYear(phases, 2023)).toBeUndefined();
    expect(phaseOfYear(phases, 2037)).toBeUndefined();
  });
});
