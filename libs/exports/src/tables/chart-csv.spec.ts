import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { chartCsv, csvField } from './chart-csv';
import { SAMPLE_SPEC } from '../slides/sample-spec';

/** Read back by a parser that refuses rows of unequal length. */
const read = (csv: string): string[][] => parse(csv, { relax_column_count: false, bom: true });

describe('chartCsv', () => {
  const rows = read(chartCsv(SAMPLE_SPEC, 'https://waveguide.example/'));
  const heading = rows.findIndex(([first]) => first === 'Year');

  it('gives the numbers of the specification in full precision, under their units', () => {
    expect(rows[heading]).toEqual(['Year', 'P50 (ports)', 'Note, in words']);
    const numbers = rows
      .slice(heading + 1)
      .map(([year, value]) => [Number(year), value === 'not reported' ? value : Number(value)]);
    expect(numbers).toEqual([
      [2027, 8_123_456.789],
      [2028, 'not reported'],
      [2029, -0.125],
    ]);
  });

  it('says before the table what it is, of which scenario and revision, as of when and from whom', () => {
    const metadata = new Map(rows.slice(0, heading).map(([name, value]) => [name, value]));
    expect(metadata.get('Title')).toBe(SAMPLE_SPEC.finding);
    expect(metadata.get('Subtitle')).toBe(SAMPLE_SPEC.subtitle);
    expect(metadata.get('Units')).toBe('year; ports');
    expect(metadata.get('Scenario')).toBe('Base (base)');
    expect(metadata.get('Revision')).toBe('3');
    expect(metadata.get('Run')).toBe('16384 draws, seed 7, engine 1.0.0');
    expect(metadata.get('As of')).toBe('2026-11-23');
    expect(metadata.get('Address')).toBe('https://waveguide.example/forecasts?scenario=base&revision=3');
    expect(metadata.get('Source 1')).toBe('House One (via Two): +1 for optics https://example.org/one');
  });

  it('gives the id of the chart where there is no public address', () => {
    expect(chartCsv(SAMPLE_SPEC)).toContain('Address,Chart forecast-fan');
  });

  it('disarms formulas and keeps quotes, line breaks and other scripts', () => {
    expect(rows.slice(heading + 1).map((row) => row[2])).toEqual([
      `'=HYPERLINK("http://example.org")`,
      'two\nlines, "quoted"',
      `'@SUM(A1) 中文 🎉`,
    ]);
  });

  it('begins with the mark by which spreadsheet programs know UTF-8', () => {
    expect([...new TextEncoder().encode(chartCsv(SAMPLE_SPEC)).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('ends lines as RFC 4180 asks', () => {
    const csv = chartCsv(SAMPLE_SPEC);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('two\nlines', '').match(/(?<!\r)\n/)).toBeNull();
  });
});

it('writes any text so that another parser reads it back, and never as a formula (seed 20261123)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const back = read(`${csvField(text)},end\r\n`)[0]?.[0];
      expect([text, `'${text}`]).toContain(back);
      if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(back!)) expect(back).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
