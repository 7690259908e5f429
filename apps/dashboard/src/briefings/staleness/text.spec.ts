import { outText, staleCountText } from './text';

const slide = (scenarioName: string, newestRevision: number) => ({ scenarioName, newestRevision });

describe('what is out', () => {
  it('names each scenario once', () => {
    expect(outText([slide('Base', 2), slide('Base', 2)])).toBe('Revision 2 of Base is out');
    expect(outText([slide('Base', 2), slide('Upside', 5)])).toBe('Revision 2 of Base and revision 5 of Upside are out');
    expect(outText([slide('Base', 2), slide('Upside', 5), slide('Downside', 3)])).toBe(
      'Revision 2 of Base, revision 5 of Upside and revision 3 of Downside are out',
    );
  });
});

describe('how many slides are behind', () => {
  it.each([
    [[true], 'One slide shows an older one; its figures change.'],
    [[false], 'One slide shows an older one; no key figure reads otherwise.'],
    [[true, true], '2 slides show an older one; the figures of all of them change.'],
    [[true, false, false], '3 slides show an older one; the figures of 1 change.'],
  ])('%j', (changes, text) => {
    expect(staleCountText(changes.map((changed) => ({ changed })))).toBe(text);
  });
});
