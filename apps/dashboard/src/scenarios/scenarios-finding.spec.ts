import { scenariosFinding } from './scenarios-finding';

describe('what the list of scenarios says', () => {
  it('counts them and those that are behind their parent', () => {
    expect(scenariosFinding({ names: ['Base', 'Upside', 'Downside'], open: 3, behind: 0 })).toBe(
      'Three scenarios, each on its parent’s newest revision',
    );
    expect(scenariosFinding({ names: ['Base', 'Upside', 'Downside'], open: 3, behind: 2 })).toBe(
      'Three scenarios; two have a newer revision of the parent to look at',
    );
    expect(scenariosFinding({ names: ['Base', 'Upside'], open: 2, behind: 1 })).toBe(
      'Two scenarios; one has a newer revision of the parent to look at',
    );
    expect(scenariosFinding({ names: ['Base'], open: 1, behind: 0 })).toBe('One scenario, Base');
  });

  it('counts every page, not the one in view', () => {
    expect(scenariosFinding({ names: ['Base'], open: 1000, behind: 997 })).toBe(
      '1,000 scenarios; 997 have a newer revision of the parent to look at',
    );
  });
});
