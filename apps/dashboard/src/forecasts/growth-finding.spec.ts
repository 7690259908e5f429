import { missing, present } from '@waveguide/quantity';
import { growthFinding } from './growth-finding';

const near = { from: 2026, to: 2030 };
const far = { from: 2030, to: 2036 };
const at = (span: typeof near, p50: number) => ({ span, growth: present({ p50 }) });

describe('growthFinding', () => {
  it('says that growth slows', () => {
    expect(growthFinding('co-packaged ports', at(near, 1.64), at(far, 0.38))).toBe(
      'Growth of co-packaged ports slows from 164% a year between 2026 and 2030 to 38% between 2030 and 2036',
    );
  });

  it('says that growth quickens', () => {
    expect(growthFinding('co-packaged revenue', at(near, -0.1), at(far, 0.05))).toBe(
      'Growth of co-packaged revenue quickens from −10% a year between 2026 and 2030 to 5% between 2030 and 2036',
    );
  });

  it('says once what does not change as far as its digits go', () => {
    expect(growthFinding('the price', at(near, -0.1401), at(far, -0.1399))).toBe(
      'Growth of the price stays at −14% a year between 2026 and 2036',
    );
  });

  it('states one span where there are no years after it', () => {
    expect(growthFinding('co-packaged ports', at(near, 1.64), undefined)).toBe(
      'Growth of co-packaged ports is 164% a year between 2026 and 2030',
    );
  });

  it('says that there is no answer', () => {
    const span = { from: 2024, to: 2026 };
    const growth = missing('undefined', 'There is nothing in 2024 to grow from.');
    expect(growthFinding('OIO ports', { span, growth }, at(far, 1))).toBe(
      'Growth of OIO ports cannot be stated between 2024 and 2026',
    );
  });
});
