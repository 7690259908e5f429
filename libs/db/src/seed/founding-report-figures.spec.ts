import { z } from 'zod';
import { readSeedFile } from '../testing/dataset';

const figuresFile = z.object({
  source: z.literal('founding-report'),
  figures: z.array(
    z.object({
      figure: z.string(),
      section: z.string().regex(/^sec[1-9]$/),
      quote: z.string(),
      file: z.string(),
      record: z.string(),
      expect: z.record(z.string(), z.unknown()),
    }),
  ),
});
type Json = Readonly<Record<string, unknown>>;

/** Every record of a seed file under its id; an attribute of a technology is `technology.key`. */
function recordsOf(value: unknown, technology = ''): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.flatMap((entry) => recordsOf(entry, technology));
  if (typeof value !== 'object' || value === null) return [];
  const row = value as Json;
  const id = typeof row.id === 'string' ? row.id : typeof row.key === 'string' ? `${technology}.${row.key}` : null;
  const within = Object.values(row).flatMap((member) =>
    recordsOf(member, typeof row.id === 'string' ? row.id : technology),
  );
  return id === null ? within : [[id, row], ...within];
}

describe('the figures of the founding report', () => {
  it('all stand in a record that cites the report, with the section and the stated numbers', async () => {
    const { figures } = figuresFile.parse(JSON.parse(await readSeedFile('founding-report-figures.json')));
    for (const { file, record, expect: stated, figure, section } of figures) {
      const found = new Map(recordsOf(JSON.parse(await readSeedFile(file)))).get(record);
      expect({ figure, record, found: found !== undefined }).toEqual({ figure, record, found: true });
      expect(found).toMatchObject(stated);
      const cited = [found?.sourceId, found?.sourceIds, found?.moreSourceIds].flat();
      expect({ figure, cited }).toMatchObject({ figure, cited: expect.arrayContaining(['founding-report']) });
      // Attributes have no locator of their own; their claim holds it.
      if (found?.locator !== undefined)
        expect({ figure, at: found.locator }).toEqual({ figure, at: expect.stringContaining(section) });
    }
  });

  it('include those that the report is known for', async () => {
    const { figures } = figuresFile.parse(JSON.parse(await readSeedFile('founding-report-figures.json')));
    const quotes = figures.map(({ quote }) => quote).join(' | ');
    for (const known of [
      '30-50%',
      '1 Tbps/mm',
      '3.5 times',
      '5 picojoules',
      '1.5 to 2 watts',
      '40%',
      '(up to 50%)',
      '100°C',
    ])
      expect(quotes).toContain(known);
    for (const known of [
      '51.2 Tbps',
      '102.4 Tbps',
      '28.8 Tbps',
      '4.5 million by 2027',
      '$1.2 billion by 2035',
      'nearly 29%',
    ])
      expect(quotes).toContain(known);
  });

  it('give the revenue series by the report’s own end point and rate', async () => {
    const model = z
      .object({
        publishedSeries: z.array(
          z.object({ id: z.string(), points: z.array(z.object({ year: z.number(), value: z.number() })) }),
        ),
      })
      .parse(JSON.parse(await readSeedFile('base-model.json')));
    const revenue = model.publishedSeries.find(({ id }) => id === 'founding-report-revenue');
    expect(revenue?.points.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, i) => 2025 + i));
    for (const { year, value } of revenue?.points ?? []) {
      // The series is stated in whole millions of dollars.
      expect(Math.abs(value - 1.2e9 / 1.29 ** (2035 - year))).toBeLessThanOrEqual(0.5e6);
    }
  });
});
