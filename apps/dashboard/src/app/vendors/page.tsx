import { Card, Cell, Grid, Notice, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { api } from '../../trpc/server';
import { readComparedVendors } from '../../vendors/compared-vendors';
import { PositionGrid } from '../../vendors/position-grid';
import { StrategyMatrix } from '../../vendors/strategy-matrix';
import { VendorComparison } from '../../vendors/vendor-comparison';
import { laserFinding, shippingFinding, shipsCoPackaged } from '../../vendors/vendor-findings';
import { VendorPicker } from '../../vendors/vendor-picker';
import { technologiesOf } from '../../vendors/vendor-words';
import { SourceList } from '../../view/source-list';
import { sourceNumbers } from '../../view/source-numbers';
import { singleValue, type PageSearch } from '../../view/page-search';

export const metadata: Metadata = { title: 'Vendors' };

export default async function VendorsPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const caller = await api();
  const { vendors, sources } = await caller.vendors.list();
  const compared = readComparedVendors(
    singleValue((await searchParams).vendors),
    vendors.map(({ id }) => id),
  );
  const comparison = await caller.vendors.comparison({ ids: [...compared.ids] });
  const numbers = sourceNumbers(sources);
  const rows = vendors.map(({ products, ...vendor }) => ({ vendor, products }));
  const names = comparison.vendors.map(({ vendor }) => vendor.name).join(', ');
  return (
    <Page>
      <PageHead
        kicker="Vendors"
        title={shippingFinding(rows)}
        standfirst="Position and openness are analyst judgement on cited facts; every statement carries its source. What the sources do not say is marked so."
      />
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title="Openness and integration pull apart"
            subtitle={`Where ${rows.length} vendors stand by business model and by openness to other vendors’ parts; a mark for each technology with a product in the ledger, “ships” where CPO has reached customers`}
            source="Vendor records of the ledger; placement is analyst judgement."
          >
            <PositionGrid
              vendors={rows.map((row) => ({
                vendor: row.vendor,
                technologies: technologiesOf(row.products),
                shipsCoPackaged: shipsCoPackaged(row),
              }))}
            />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            id="compare"
            title={`Side by side: ${names}`}
            subtitle="Choose two to six vendors"
            aside={
              <VendorPicker
                options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
                values={[...compared.ids]}
              />
            }
            source="Each statement cites its source; the list stands at the end of the page."
          >
            {compared.notice !== null && <Notice tone="caution">{compared.notice}</Notice>}
            <VendorComparison compared={comparison.vendors} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title={laserFinding(rows)}
            subtitle="Strategy matrix of every vendor; what the sources do not say is marked so"
            source="Sources counts the distinct documents behind a row and its products."
          >
            <StrategyMatrix rows={rows} />
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={sources} />
        </Cell>
      </Grid>
    </Page>
  );
}
