import type { ChartSpec } from '@waveguide/charts';
import { pinnedAsShown, revisionInView } from './pin';

const spec = (address: string, revision: number | null) =>
  ({
    id: 'market-forecast',
    provenance: { address, revision: revision === null ? null : { number: revision, publishedOn: null } },
  }) as ChartSpec;

describe('a chart for the tray', () => {
  it('is frozen at the revision that it shows', () => {
    expect(
      pinnedAsShown(spec('/forecasts?scenario=base&metric=revenue&compare=upside,downside#x', 3), { base: 4 }),
    ).toEqual({
      chart: 'market-forecast',
      query: 'scenario=base&metric=revenue&compare=upside,downside&revision=3',
      draft: null,
    });
  });

  it('keeps the revision of a frozen link', () => {
    expect(pinnedAsShown(spec('/timeline?scenario=base&revision=2', null), { base: 4 })?.query).toBe(
      'scenario=base&revision=2',
    );
  });

  it('takes the newest revision of its scenario where it has none of its own', () => {
    expect(pinnedAsShown(spec('/timeline?scenario=upside', null), { base: 4, upside: 7 })?.query).toBe(
      'scenario=upside&revision=7',
    );
    expect(revisionInView(spec('/timeline?scenario=upside', null), { base: 4, upside: 7 })).toBe(7);
  });

  it('is not added where no revision is known', () => {
    expect(pinnedAsShown(spec('/timeline?scenario=gone', null), { base: 4 })).toBeNull();
  });
});
