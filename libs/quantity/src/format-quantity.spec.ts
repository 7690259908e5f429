import { formatQuantity, formatRange } from './format-quantity';
import type { UnitId } from './unit-table';

describe('formatQuantity', () => {
  it.each<[number, UnitId, string]>([
    [55e6, 'ports', '55M'],
    [4512, 'ports', '4,500'],
    [12_345, 'units', '12K'],
    [999.6e6, 'ports', '1B'],
    [0, 'ports', '0'],
    [-0, 'USD', '$0'],
    [12e9, 'USD', '$12B'],
    [-3.2e6, 'USD', '−$3.2M'],
    [220.4, 'USD/port', '$220'],
    [0.084, 'USD/kWh', '$0.084'],
    [0.14, 'fraction', '14%'],
    [0.145, 'fraction', '15%'],
    [0.05, 'fraction', '5%'],
    [0.0312, 'fraction', '3.1%'],
    [1.42, 'fraction/yr', '142%'],
    [-0.1, 'fraction/yr', '−10%'],
    [1825, 'MW', '1.8 GW'],
    [800, 'MW', '800 MW'],
    [0.8, 'GW', '0.8 GW'],
    [0.05, 'GW', '50 MW'],
    [999.9, 'MW', '1 GW'],
    [15, 'W', '15 W'],
    [51.2, 'Tbps', '51.2 Tbps'],
    [0.04, 'Tbps', '40 Gbps'],
    [5.04, 'pJ/bit', '5 pJ/bit'],
    [2.6, 'x', '2.6x'],
    [1.25, 'W/W', '1.25'],
    [2030.5, 'year', '2030.5'],
    [2030, 'year', '2030'],
    [2_600_000, 'device-hours', '2.6M device-hours'],
    [1310, 'nm', '1,310 nm'],
    [1e-9, 'ratio', '0.000000001'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });

  it('takes a number of digits, which never shortens a year', () => {
    expect(formatQuantity(123_456_789, 'ports', { digits: 4 })).toBe('123.5M');
    expect(formatQuantity(2030.46, 'year', { digits: 2 })).toBe('2030');
    expect(formatQuantity(2030.46, 'year', { digits: 6 })).toBe('2030.46');
  });

  it('refuses what is no finite number, and digits that are none', () => {
    expect(() => formatQuantity(NaN, 'ports')).toThrow(RangeError);
    expect(() => formatQuantity(Infinity, 'USD')).toThrow(RangeError);
    expect(() => formatQuantity(1, 'USD', { digits: 0 })).toThrow(RangeError);
    expect(() => formatQuantity(1, 'furlong' as UnitId)).toThrow('There is no unit "furlong"');
  });
});

describe('formatRange', () => {
  it.each<[readonly [number, number], UnitId, string]>([
    [[26.2e6, 95e6], 'ports', '26M to 95M'],
    [[5.52e9, 23.4e9], 'USD', '$5.5B to $23.4B'],
    [[0.1, 0.344], 'fraction', '10% to 34%'],
    [[72.07e6, 157.8e6], 'ports', '72M to 158M'],
    [[0.597, 1.12], 'fraction/yr', '60% to 112%'],
    [[8.77e6, 30.1e6], 'ports', '9M to 30M'],
    [[-1.12, 0.034], 'fraction/yr', '−112.0% to 3.4%'],
    [[2028.6, 2031.4], 'year', '2028.6 to 2031.4'],
    [[1020, 1080], 'USD/port', '$1,020 to $1,080'],
    [[450, 450], 'USD/port', '$450'],
    [[0.8, 1.4], 'GW', '0.8 GW to 1.4 GW'],
    [[-0.05, 0.05], 'fraction/yr', '−5% to 5%'],
    [[1200, 10_400], 'ports', '1,200 to 10.4K'],
    [[5, 12_000], 'ports', '5 to 12,000'],
    [[0, 9e6], 'USD', '$0 to $9M'],
    [[8e6, 30.1e6], 'ports', '8M to 30M'],
    [[0.43e6, 23.4e6], 'ports', '430K to 23M'],
    [[0.014, 1.1], 'fraction/yr', '1.4% to 110.0%'],
  ])('writes %j %s as %s', ([low, high], unit, text) => {
    expect(formatRange({ low, high }, unit)).toBe(text);
  });

  it('refuses ends in the wrong order', () => {
    expect(() => formatRange({ low: 2, high: 1 }, 'ports')).toThrow(RangeError);
  });
});
