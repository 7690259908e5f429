import { render, screen, within } from '@testing-library/react';
import { missing } from '@waveguide/quantity';
import { DataTable } from './data-table';

const rows = [
  { id: 'a', name: 'Broadcom', count: 4 },
  { id: 'b', name: 'IBM', count: null },
];

function renderTable() {
  render(
    <DataTable
      caption="Products by vendor"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'name', header: 'Vendor', cell: (row) => row.name },
        {
          id: 'count',
          header: 'Products',
          align: 'end',
          cell: (row) => row.count ?? missing('not-reported', 'No source lists its products.'),
        },
      ]}
    />,
  );
}

describe('DataTable', () => {
  it('names each row by its first column and each column by its head', () => {
    renderTable();
    const table = screen.getByRole('table', { name: 'Products by vendor' });
    expect(within(table).getByRole('rowheader', { name: 'Broadcom' })).toBeTruthy();
    expect(within(table).getByRole('columnheader', { name: 'Products' })).toBeTruthy();
    expect(within(table).getByRole('cell', { name: '4' })).toBeTruthy();
  });

  it('says why a value is missing, in words and in a sentence', () => {
    renderTable();
    const cell = screen.getByText('not reported');
    expect(cell.getAttribute('title')).toBe('No source lists its products.');
    expect(cell.textContent).toBe('not reported: No source lists its products.');
  });

  it('says by which column its rows are ordered, whose heading may be a link', () => {
    render(
      <DataTable
        caption="Products by vendor"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'name',
            header: 'Vendor',
            heading: <a href="?sort=name">Vendor</a>,
            sorted: 'ascending',
            cell: (row) => row.name,
          },
          { id: 'id', header: 'Id', cell: (row) => row.id },
        ]}
      />,
    );
    const vendor = screen.getByRole('columnheader', { name: 'Vendor' });
    expect(vendor.getAttribute('aria-sort')).toBe('ascending');
    expect(within(vendor).getByRole('link').getAttribute('href')).toBe('?sort=name');
    expect(screen.getByRole('columnheader', { name: 'Id' }).hasAttribute('aria-sort')).toBe(false);
  });

  it('can be scrolled by keyboard', () => {
    renderTable();
    expect(screen.getByRole('group', { name: 'Products by vendor' }).tabIndex).toBe(0);
  });
});
