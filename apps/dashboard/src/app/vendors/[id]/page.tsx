import { formatPartialDate, formatQuantity, type Maybe, type UnitId } from '@waveguide/quantity';
import { milestoneStageLabel } from '@waveguide/adoption';
import { strategyModelLabel, vendorTypeLabel, type Product } from '@waveguide/vendors';
import {
  Card,
  Cell,
  Citation,
  DataTable,
  EmptyState,
  Grid,
  MissingText,
  Page,
  PageHead,
  Rows,
  TechnologyMark,
  type DataTableColumn,
} from '@waveguide/ui';
import type { Metadata } from 'next';
import { cache } from 'react';
import { api, orNotFound } from '../../../trpc/server';
import { OpennessMeter } from '../../../vendors/openness-meter';
import { laserWords, stageWords } from '../../../vendors/vendor-words';
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
  const { vendor, products, milestones, sources } = await vendorOf((await params).id);
  const numbers = sourceNumbers(sources);
  const columns: readonly DataTableColumn<Product>[] = [
    {
      id: 'name',
      header: 'Product',
      cell: (product) => (
        <>
          <TechnologyMark technology={product.technology}>{product.name}</TechnologyMark>
          <Citation items={numbers.cite(product.sourceIds)} />
        </>
      ),
    },
    { id: 'stage', header: 'Stage', cell: (product) => `${stageWords(product.stage)} (${product.status})` },
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
              <dt>Position</dt>
              <dd>
                <b>{strategyModelLabel(vendor.strategy.model)}</b>. {vendor.strategy.integration}
              </dd>
              <dt>Openness</dt>
              <dd>
                <OpennessMeter level={vendor.strategy.openness} />
                {vendor.strategy.opennessNote !== null && <p>{vendor.strategy.opennessNote}</p>}
              </dd>
              <dt>Networks</dt>
              <dd>
                {vendor.strategy.targetNetworks.length === 0 ? (
                  <MissingText
                    missing={{ kind: 'missing', reason: 'not-reported', detail: 'The sources name no network.' }}
                  />
                ) : (
                  vendor.strategy.targetNetworks.join(', ')
                )}
              </dd>
              <dt>Laser</dt>
              <dd>{laserWords(vendor.strategy.laser)}</dd>
              <dt>Packaging</dt>
              <dd>{vendor.strategy.packaging}</dd>
              <dt>Founding report</dt>
              <dd>{vendor.inFoundingReport ? 'named there' : 'not named there'}</dd>
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
              <EmptyState title={`The ledger has no product of ${vendor.name}.`}>
                One appears once a source describes it.
              </EmptyState>
            ) : (
              <DataTable
                caption={`Products of ${vendor.name}`}
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
                    note={`${milestoneStageLabel(milestone.stage)}${milestone.planned ? ', planned' : ''}`}
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
