import { scenariosFinding } from './scenarios-finding';

describe('what the list of scenarios says', () => {
  it('counts them and those that are behind their parent', () => {
    expect(scenariosFinding({ names: ['Base', 'Upside', 'Downside'], behind: 0 })).toBe(
      'Three scenarios, each on its parent’s newest revision',
    );
    expect(scenariosFinding({ names: ['Base', 'Upside', 'Downside'], behind: 2 })).toBe(
      'Three scenarios; two have a newer revision of the parent to look at',
    );
    expect(scenariosFinding({ names: ['Base', 'Upside'], behind: 1 })).toBe(
      'Two scenarios; one has a newer revision of the parent to look at',
    );
    expect(scenariosFinding({ names: ['Base'], behind: 0 })).toBe('One scenario, Base');
  });
});
