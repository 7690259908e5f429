import { wrapText } from './lines';
import { directedLine, textDirection } from './text-direction';

it.each([
  ['Ports rise', 'ltr'],
  ['2030: 16M', 'ltr'],
  ['منافذ CPO', 'rtl'],
  ['(2030) שוק', 'rtl'],
  ['CPO منافذ', 'ltr'],
  ['\u200fCPO', 'rtl'],
  ['中文', 'ltr'],
  ['', 'ltr'],
  ['\u2068שוק\u2069 16M', 'ltr'],
  ['\u2068Base\u2069 שוק', 'rtl'],
] as const)('reads %j %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});

it('marks a line that by itself would be read the other way', () => {
  expect(directedLine('CPO 16M', 'rtl')).toBe('\u200fCPO 16M');
  expect(directedLine('منافذ', 'rtl')).toBe('منافذ');
  expect(wrapText('عام NVIDIA Broadcom', 8, (text) => text.length)).toEqual(['عام', '\u200fNVIDIA', '\u200fBroadcom']);
});
