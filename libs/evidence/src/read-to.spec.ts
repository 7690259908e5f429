import { missing, present } from '@waveguide/quantity';
import { readToOfSources } from './read-to';

const dated = (date: string, tier: 'primary' | 'compiler' = 'primary') => ({ tier, publishedOn: present(date) });

describe('readToOfSources', () => {
  it('is the date of the newest source, whatever their order and precision', () => {
    const { date, note } = readToOfSources([dated('2026-06-15'), dated('2026-06-30'), dated('2025'), dated('2026-05')]);
    expect(date).toEqual(present('2026-06-30'));
    expect(note).toMatch(/newest source/);
  });

  it('leaves out the compiler’s own notes and what has no date', () => {
    const undated = { tier: 'secondary', publishedOn: missing('unknown', 'Not visible.') } as const;
    expect(readToOfSources([dated('2026-11-22', 'compiler'), undated, dated('2024')]).date).toEqual(present('2024'));
    expect(readToOfSources([undated]).date).toMatchObject({ kind: 'missing' });
  });
});
