import { dateText, monthText } from './date-text';

it('writes dates as precise as they are known', () => {
  expect(['2026', '2026-06', '2026-06-05', '2026-11-22T10:00:00.000Z'].map(dateText)).toEqual([
    '2026',
    'Jun 2026',
    '5 Jun 2026',
    '22 Nov 2026',
  ]);
  expect(['2026', '2026-06', '2026-06-05'].map(monthText)).toEqual(['2026', 'Jun 2026', 'Jun 2026']);
});
