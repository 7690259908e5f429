import { unseenPublications, type Seen } from './unseen-publications';

const published = (scenarioId: string, number: number) => ({ stamp: { scenarioId, number } });
const seen: Seen = { known: [{ scenarioId: 'base', number: 2 }], own: [], dismissed: [] };
const places = (received: readonly ReturnType<typeof published>[], over: Partial<Seen> = {}) =>
  unseenPublications(received, { ...seen, ...over }).map(({ stamp }) => `${stamp.scenarioId}@${stamp.number}`);

describe('publications that a page does not show yet', () => {
  it('are those newer than what it has, the newest of each scenario', () => {
    expect(places([published('base', 2)])).toEqual([]);
    expect(places([published('base', 3), published('base', 4), published('base', 3)])).toEqual(['base@4']);
    expect(places([published('base', 3), published('upside', 1)])).toEqual(['base@3', 'upside@1']);
  });

  it('are not what the page published itself or the reader put aside', () => {
    expect(places([published('base', 3)], { own: [{ scenarioId: 'base', number: 3 }] })).toEqual([]);
    expect(places([published('base', 3)], { dismissed: [{ scenarioId: 'base', number: 3 }] })).toEqual([]);
    expect(places([published('base', 4)], { dismissed: [{ scenarioId: 'base', number: 3 }] })).toEqual(['base@4']);
  });

  it('concern the scenarios that the page is about', () => {
    expect(places([published('base', 3), published('upside', 9)], { only: ['base'] })).toEqual(['base@3']);
  });
});
