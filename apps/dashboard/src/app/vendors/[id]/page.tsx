import { FOUNDING_REPORT_IN_SHORT } from '@waveguide/evidence';
import { formatPartialDate, formatQuantity, type Maybe, type UnitId, isolated } from '@waveguide/quantity';
import { milestoneStageLabel } from '@waveguide/adoption';
import { stageAndStatus, strategyRows, vendorTypeLabel, type Product } from '@waveguide/vendors';
import {
  Card,
  Cell,
  Citation,
  DataTable,
  EmptyState,
  Grid,
  Page,
  PageHead,
  Rows,
  TechnologyMark,
  type DataTableColumn,
} from '@waveguide/ui';
import type { Metadata } from 'next';
import { cache, Fragment } from 'react';
import { api, orNotFound } from '../../../trpc/server';
import { ComparisonCellView } from '../../../vendors/comparison-cell-view';
import { MilestoneRow } from '../../../view/milestone-row';
import { SourceList } from '../../../view/source-list';
import { sourceNumbers } from '../../../view/source-numbers';
import styles from './vendor-page.module.css';

interface VendorPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

const vendorOf = cache(async (id: string) => orNotFound((await api()).vendors.byId({ id })));

export async function generateMetadata({ params }: VendorPageProps): Promise<Metadata> {
  return { title: (await vendorOf((await params).id)).vendor.name };
}

function quantityOf(value: Maybe<number>, unit: UnitId) {
  return value.kind === 'present' ? formatQuantity(value.value, unit, { digits: 4 }) : value;
}

export default async function VendorPage({ params }: VendorPageProps) {
  const { vendor, products, milestones, days, sources } = await vendorOf((await params).id);
  const numbers = sourceNumbers(sources);
  const columns: readonly DataTableColumn<Product>[] = [
    {
      id: 'name',
      header: 'Product',
      cell: (product) => (
        <>
          <TechnologyMark technology={product.technology}>
            <bdi>{product.name}</bdi>
          </TechnologyMark>
          <Citation items={numbers.cite(product.sourceIds)} />
        </>
      ),
    },
    { id: 'stage', header: 'Stage', cell: (product) => stageAndStatus(product, days) },
    {
      id: 'announced',
      header: 'Announced',
      nowrap: true,
      cell: ({ announcedOn }) => (announcedOn.kind === 'present' ? formatPartialDate(announcedOn.value) : announcedOn),
    },
    {
      id: 'shipping',
      header: 'Shipping',
      nowrap: true,
      cell: ({ shippingOn }) => (shippingOn.kind === 'present' ? formatPartialDate(shippingOn.value) : shippingOn),
    },
    { id: 'capacity', header: 'Capacity', align: 'end', cell: (product) => quantityOf(product.capacityTbps, 'Tbps') },
    { id: 'lane', header: 'Lane', align: 'end', cell: (product) => quantityOf(product.laneGbps, 'Gbps') },
    { id: 'energy', header: 'Energy', align: 'end', cell: (product) => quantityOf(product.energyPerBit, 'pJ/bit') },
    {
      id: 'power',
      header: 'Power, as the vendor puts it',
      cell: ({ powerClaim }) => (powerClaim.kind === 'present' ? powerClaim.value : powerClaim),
    },
  ];
  return (
    <Page>
      <PageHead
        kicker={`${vendorTypeLabel(vendor.type)}, ${vendor.country}`}
        title={vendor.name}
        standfirst={
          <>
            {vendor.summary}
            <Citation items={numbers.cite(vendor.summarySourceIds)} />
          </>
        }
      />
      <Grid>
        <Cell span={4}>
          <Card title="Strategy" subtitle="Analyst judgement on cited facts">
            <dl className={styles.facts}>
              {strategyRows([{ vendor }]).map(({ id, label, cells }) => (
                <Fragment key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {cells.map((cell) => (
                      <ComparisonCellView key={id} cell={cell} numbers={numbers} />
                    ))}
                  </dd>
                </Fragment>
              ))}
              <dt>In {FOUNDING_REPORT_IN_SHORT}</dt>
              <dd>{vendor.inFoundingReport ? 'named' : 'not named'}</dd>
            </dl>
          </Card>
        </Cell>
        {(['strengths', 'risks'] as const).map((side) => (
          <Cell key={side} span={4}>
            <Card title={side === 'strengths' ? 'For it' : 'Against it'} subtitle="Each statement with its source">
              <Rows>
                {vendor[side].map((statement) => (
                  <li key={statement.text}>
                    {statement.text}
                    <Citation items={numbers.cite([statement.sourceId])} />
                  </li>
                ))}
              </Rows>
            </Card>
          </Cell>
        ))}
        <Cell span={12}>
          <Card kind="wide" title="Products" subtitle="Newest announcement first">
            {products.length === 0 ? (
              <EmptyState title={`There is no product on record of ${isolated(vendor.name)}.`}>
                One appears once a source describes it.
              </EmptyState>
            ) : (
              <DataTable
                caption={`Products of ${isolated(vendor.name)}`}
                columns={columns}
                rows={products}
                rowKey={(product) => product.id}
              />
            )}
          </Card>
        </Cell>
        <Cell span={6}>
          <Card title="Milestones" subtitle="Dated events that name the company, newest first">
            {milestones.length === 0 ? (
              <EmptyState title="No dated event names this company." />
            ) : (
              <Rows>
                {milestones.map((milestone) => (
                  <MilestoneRow
                    key={milestone.id}
                    milestone={milestone}
                    note={milestoneStageLabel(milestone.stage)}
                    numbers={numbers}
                  />
                ))}
              </Rows>
            )}
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={sources} />
        </Cell>
      </Grid>
    </Page>
  );
}
