import { present } from '@waveguide/quantity';
import { sampleComparison, sampleFan, sampleStack } from '../content/sample-evidence';
import { titleSuggestions } from './title-suggestions';

describe('titleSuggestions', () => {
  it('begin with the finding and add growth, range and course from the chart’s own numbers', () => {
    const growth = { fromYear: 2025, toYear: 2027, rate: present({ p10: 0.5, p50: 0.69, p90: 0.9 }) };
    expect(titleSuggestions(sampleFan(1, { growth }))).toEqual([
      'Co-packaged revenue reaches $2B in 2027, with eight chances in ten between $1B and $3B',
      'Co-packaged revenue grows 69% a year from 2025 to 2027',
      'With eight chances in ten co-packaged revenue lies between $1B and $3B in 2027',
      'Co-packaged revenue rises from $400M in 2024 to $2B in 2027',
    ]);
  });

  it('take a plural verb where the subject does, and fall where the numbers fall', () => {
    const rate = present({ p10: -0.3, p50: -0.13, p90: 0 });
    const price = sampleFan(1, { output: 'price', growth: { fromYear: 2025, toYear: 2027, rate } });
    expect(titleSuggestions(price).slice(1)).toEqual([
      'The price per co-packaged port falls 13% a year from 2025 to 2027',
      'With eight chances in ten the price per co-packaged port lies between $130 and $380 in 2027',
      'The price per co-packaged port falls from $400 in 2024 to $250 in 2027',
    ]);
    expect(titleSuggestions(sampleFan(1, { output: 'ports' }))[2]).toBe(
      'Co-packaged ports rise from 1M in 2024 to 8M in 2027',
    );
  });

  it('name the two largest where technologies are stacked', () => {
    expect(titleSuggestions(sampleStack())).toEqual([
      'CPO (switch) overtakes pluggables in 2027 on the mean of the draws and carries 60% of optical ports in 2028',
      'CPO (switch) takes 60% in 2028, pluggables 30%',
    ]);
  });

  it('stay with the finding where nothing else can be computed', () => {
    const spec = sampleComparison({ fast: 2, slow: 0.5 });
    expect(titleSuggestions(spec)).toEqual([spec.finding]);
    expect(titleSuggestions({ ...spec, finding: '', table: { columns: [], rows: [] } })).toEqual([]);
  });
});
