import { listFinding, newerText, pinText } from './text';

const pin = (scenarioId: string, revision: number, newest: number) => ({
  scenarioId,
  scenarioName: scenarioId === 'base' ? 'Base' : 'Upside',
  revision,
  newest,
});

describe('what a briefing is pinned to', () => {
  it('is said by scenario and revision', () => {
    expect(pinText(pin('base', 3, 3))).toBe('Base, revision 3');
  });

  it('says nothing of newer revisions where there are none', () => {
    expect(newerText([])).toBeNull();
    expect(newerText([pin('base', 2, 2)])).toBeNull();
  });

  it('names the newer revision, and its scenario where there are several', () => {
    expect(newerText([pin('base', 1, 2)])).toBe('revision 2 is out');
    expect(newerText([pin('base', 1, 3), pin('base', 2, 3)])).toBe('revision 3 is out');
    expect(newerText([pin('base', 1, 2), pin('upside', 4, 4)])).toBe('revision 2 of Base is out');
    expect(newerText([pin('base', 1, 2), pin('upside', 4, 6)])).toBe(
      'revision 2 of Base is out, revision 6 of Upside is out',
    );
  });
});

describe('the head of the list', () => {
  const current = { pins: [pin('base', 2, 2)] };
  const behind = { pins: [pin('base', 1, 2)] };
  it.each([
    [[], 'No briefing yet'],
    [[current], '1 briefing, at the newest numbers'],
    [[current, current], '2 briefings, all at the newest numbers'],
    [[behind], 'One briefing, and newer numbers are out'],
    [[behind, current, current], '3 briefings; newer numbers are out for 1'],
    [[behind, behind], '2 briefings; newer numbers are out for all of them'],
  ])('of %j is “%s”', (items, finding) => {
    expect(listFinding(items, items.length)).toBe(finding);
  });

  it.each([
    [[behind, current], 1000, '1,000 briefings; newer numbers are out for 1 of the 2 shown here'],
    [[current, current], 1000, '1,000 briefings; the 2 shown here are at the newest numbers'],
    [[behind], null, 'Briefings that fit; newer numbers are out for 1 of the 1 shown here'],
    [[], null, 'No briefing fits'],
  ])('of %j, a part of %j, is “%s”', (items, total, finding) => {
    expect(listFinding(items, total)).toBe(finding);
  });
});
