import fs from 'node:fs';
import path from 'node:path';
import { withChartTables } from './chart-tables';

const readme = fs.readFileSync(path.resolve(__dirname, '../README.md'), 'utf8');

describe('the tables of charts in the README', () => {
  it('are as the catalogue has them (write them with npm run chart-tables)', () => {
    expect(withChartTables(readme)).toBe(readme);
  });

  it('are written over whatever stood between their marks', () => {
    const stale = readme.replace(/`switch-capacity`/, '`switch-size`');
    expect(stale).not.toBe(readme);
    expect(withChartTables(stale)).toBe(readme);
  });

  it('cannot be written into a page without their marks', () => {
    expect(() => withChartTables('# A page')).toThrow('the tables of charts: begin');
  });
});
