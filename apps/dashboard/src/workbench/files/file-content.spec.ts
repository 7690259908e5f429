import { base64Of, formatOfFile } from './file-content';

describe('a file of assumptions', () => {
  it.each([
    ['base.csv', 'csv'],
    ['Base revision 3.XLSX', 'xlsx'],
    ['base.xls', null],
    ['csv', null],
    ['base.csv.exe', null],
  ])('%p is %p', (name, format) => {
    expect(formatOfFile(name)).toBe(format);
  });

  it('is carried byte for byte, however long', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 31) % 256);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(base64Of(new Uint8Array())).toBe('');
  });
});
