import { foundingReport, foundingReportIntroduction } from '@waveguide/evidence';
import { Card, Cell, Grid, Notice, Page, PageHead } from '@waveguide/ui';
import {
  compareVendors,
  judgementNote,
  laserFinding,
  productTechnologies,
  shippedCoPackaged,
  shippingFinding,
} from '@waveguide/vendors';
import type { Metadata } from 'next';
import { api } from '../../trpc/server';
import { readComparedVendors } from '../../vendors/compared-vendors';
import { PositionGrid } from '../../vendors/position-grid';
import { StrategyMatrix } from '../../vendors/strategy-matrix';
import { VendorComparisonTable } from '../../vendors/vendor-comparison';
import { VendorPicker } from '../../vendors/vendor-picker';
import { SourceList } from '../../view/source-list';
import { sourceNumbers } from '../../view/source-numbers';
import { singleValue, type PageSearch } from '../../view/page-search';

export const metadata: Metadata = { title: 'Vendors' };

export default async function VendorsPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const caller = await api();
  const { vendors, days, sources } = await caller.vendors.list();
  const compared = readComparedVendors(
    singleValue((await searchParams).vendors),
    vendors.map(({ id }) => id),
  );
  const comparison = await caller.vendors.comparison({ ids: [...compared.ids] });
  const numbers = sourceNumbers(sources);
  const report = foundingReport(sources);
  const rows = vendors.map(({ products, milestones, ...vendor }) => ({ vendor, products, milestones }));
  const names = comparison.vendors.map(({ vendor }) => vendor.name).join(', ');
  return (
    <Page>
      <PageHead
        kicker="Vendors"
        title={shippingFinding(rows, days)}
        standfirst={`${judgementNote()}; every statement carries its source. What the sources do not say is marked so.${report === undefined ? '' : ` ${foundingReportIntroduction(report)}`}`}
      />
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title="Openness to other vendors’ parts, by business model"
            subtitle={`Where ${rows.length} vendors stand by business model and by openness to other vendors’ parts; a mark for each technology with a product on record, “ships” where a co-packaged product has shipped`}
            source="Vendor records; placement is analyst judgement."
          >
            <PositionGrid
              vendors={rows.map((row) => ({
                vendor: row.vendor,
                technologies: productTechnologies(row.products),
                shipsCoPackaged: shippedCoPackaged(row.products, days.readTo).length > 0,
              }))}
            />
          </Card>
        </Cell>
        <Cell span={12} landscape>
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
            <VendorComparisonTable comparison={compareVendors(comparison.vendors, comparison.days)} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12} landscape>
          <Card
            kind="wide"
            title={laserFinding(rows)}
            subtitle="Strategy matrix of every vendor; the heading counts those with a co-packaged product or programme of their own"
            source="Sources counts the distinct documents behind a row and its products."
          >
            <StrategyMatrix rows={rows} days={days} />
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={sources} />
        </Cell>
      </Grid>
    </Page>
  );
}
