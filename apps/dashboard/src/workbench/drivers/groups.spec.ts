import { groupsOf, rowOfDriver, rowsOfGroup } from './groups';
import type { Driver, DriverRowModel } from './order';

const driver = (key: string, group: string) => ({ key, group }) as unknown as Driver;
const row = (key: string, drivers: readonly Driver[]): DriverRowModel => ({
  key,
  name: key,
  drivers,
  bar: null,
  effect: 'unknown',
});
const path = [driver('ports-2024', 'totalOpticalPorts'), driver('ports-2025', 'totalOpticalPorts')];
const [midpoint, price, fee] = [driver('midpoint', 'adoption'), driver('price', 'price'), driver('fee', 'economics')];
const ordered = {
  moving: [row('midpoint', [midpoint]), row('total-ports', path)],
  still: [row('price', [price])],
  unread: [row('fee', [fee])],
};

describe('groups of drivers', () => {
  it('are named in words and counted', () => {
    expect(groupsOf([...path, midpoint])).toEqual([
      { id: 'totalOpticalPorts', name: 'Total optical ports', count: 2 },
      { id: 'adoption', name: 'Adoption', count: 1 },
    ]);
  });

  it('narrow the list, except for the row that is open', () => {
    const narrowed = rowsOfGroup(ordered, 'price', 'midpoint');
    expect(narrowed.moving.map(({ key }) => key)).toEqual(['midpoint']);
    expect(narrowed.still.map(({ key }) => key)).toEqual(['price']);
    expect(narrowed.unread).toEqual([]);
    expect(rowsOfGroup(ordered, null, null)).toBe(ordered);
  });

  it('find the row of a driver, also of one year of a path', () => {
    expect(rowOfDriver(ordered, 'fee')).toBe('fee');
    expect(rowOfDriver(ordered, 'ports-2025')).toBe('total-ports');
    expect(rowOfDriver(ordered, 'nothing')).toBeNull();
    expect(rowOfDriver(ordered, null)).toBeNull();
  });
});
