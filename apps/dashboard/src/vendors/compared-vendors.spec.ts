import { DEFAULT_COMPARED, readComparedVendors } from './compared-vendors';

const known = ['broadcom', 'nvidia', 'intel', 'marvell', 'tsmc', 'cisco', 'ibm'];

describe('readComparedVendors', () => {
  it('shows the usual three where the address says nothing', () => {
    expect(readComparedVendors(undefined, known)).toEqual({ ids: DEFAULT_COMPARED, notice: null });
    expect(readComparedVendors('', known)).toEqual({ ids: DEFAULT_COMPARED, notice: null });
  });

  it('keeps the order of the address and counts a vendor once', () => {
    expect(readComparedVendors('nvidia, MARVELL,nvidia', known)).toEqual({ ids: ['nvidia', 'marvell'], notice: null });
  });

  it('leaves out what it does not know and says so', () => {
    const choice = readComparedVendors('nvidia,acme,tsmc', known);
    expect(choice.ids).toEqual(['nvidia', 'tsmc']);
    expect(choice.notice).toContain('One vendor in the address is unknown here');
  });

  it('falls back when fewer than two are left, and cuts at six', () => {
    expect(readComparedVendors('<script>,nvidia', known).ids).toEqual(DEFAULT_COMPARED);
    expect(readComparedVendors(known.join(','), known).ids).toHaveLength(6);
  });
});
