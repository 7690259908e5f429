import { missing, present } from '@waveguide/quantity';
import { foundingReport, foundingReportIntroduction, locatorText } from './founding-report';

const report = {
  publisher: 'A House',
  title: 'A Title',
  publishedOn: missing('not-reported', 'The report carries no date.'),
};

it('introduces the founding report by title, publisher and its missing date', () => {
  expect(foundingReportIntroduction(report)).toBe(
    'The founding report is “A Title” by A House, an undated market report that these records began with; what it claims is held against other sources.',
  );
  expect(foundingReportIntroduction({ ...report, publishedOn: present('2026-01') })).toContain(', a market report');
});

it('finds it among sources by its tier', () => {
  const sources = [{ tier: 'secondary' }, { tier: 'founding-report', id: 'x' }] as const;
  expect(foundingReport(sources)).toBe(sources[1]);
  expect(foundingReport([{ tier: 'secondary' }])).toBeUndefined();
});

it.each([
  ['sec9 Technology Roadmap and Adoption Timeline', 'section 9, Technology Roadmap and Adoption Timeline'],
  ['sec1; sec5 Power Efficiency Gains', 'section 1; section 5, Power Efficiency Gains'],
  ['p. 12, second paragraph', 'p. 12, second paragraph'],
])('writes the place %s as %s', (locator, text) => {
  expect(locatorText(locator)).toBe(text);
});
