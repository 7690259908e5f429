import type { PreflightItem } from '@waveguide/briefings';
import { exportText, lengthWords, preflightState, preflightText } from './text';

const item = (level: PreflightItem['level'], acknowledged = false): PreflightItem => ({
  check: 'overflow',
  level,
  slideId: 'a',
  field: 'title',
  title: '',
  detail: '',
  fixes: [],
  acknowledged,
});

describe('the length of a text', () => {
  it('is told once four fifths are used', () => {
    expect(lengthWords(399, 500)).toBeNull();
    expect(lengthWords(400, 500)).toBe('400 of 500 characters.');
    expect(lengthWords(500, 500)).toBe('500 of 500 characters: no more fit.');
  });
});

describe('the export button', () => {
  it('says how many items block, and nothing of them where none does or nobody knows yet', () => {
    expect(exportText([item('blocking'), item('look')])).toBe('Export: 1 item blocking');
    expect(exportText([item('blocking'), item('blocking')])).toBe('Export: 2 items blocking');
    expect(exportText([item('look')])).toBe('Export');
    expect(exportText(null)).toBe('Export');
  });
});

describe('the pre-flight in a line', () => {
  it('counts what blocks, what to look at, what is kept and what holds', () => {
    expect(preflightText([item('blocking'), item('look'), item('look'), item('look', true)], 4)).toBe(
      '1 blocking, 2 to look at, 1 kept, 4 hold',
    );
    expect(preflightText([], 1)).toBe('1 holds');
    expect(preflightText([], 0)).toBe('nothing to check');
  });
});

describe('how the pre-flight stands', () => {
  const found = {
    items: [item('blocking'), item('look')],
    held: [{ check: 'overflow', text: '', detail: '' }],
  } as const;
  it.each([
    [found, { checking: false, failed: false }, '1 blocking, 1 to look at, 1 holds'],
    [found, { checking: true, failed: false }, '1 blocking, 1 to look at, checking…'],
    [found, { checking: true, failed: true }, '1 blocking, 1 to look at, not checked'],
    [{ items: [], held: found.held }, { checking: true, failed: false }, 'checking…'],
    [null, { checking: true, failed: false }, 'checking…'],
    [null, { checking: true, failed: true }, 'not checked'],
  ])('%#: %s %j is “%s”', (preflight, state, text) => {
    expect(preflightState(preflight, state)).toBe(text);
  });
});
