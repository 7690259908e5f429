import { isolated } from '@waveguide/quantity';
import { Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { services } from '../../../api/services';
import { api, orNotFound } from '../../../../trpc/server';
import { Workbench } from '../../../../workbench/workbench';

interface EditPageProps {
  readonly params: Promise<{ readonly scenario: string }>;
}

export const metadata: Metadata = { title: 'Edit assumptions' };

export default async function EditPage({ params }: EditPageProps) {
  const { scenario } = await params;
  const caller = await api();
  const drivers = await orNotFound(caller.forecasts.drivers({ scenarioId: scenario }));
  const [{ phases }, { sources }, me] = await Promise.all([
    caller.timeline.phases(),
    caller.sources.lines(),
    caller.session.me(),
  ]);
  const canSave = me.permissions.includes('revisions.commit');
  const mayPublishDirectly = canSave && (await caller.settings.approval()).mayPublishDirectly;
  const today = (await services().now()).toISOString().slice(0, 10);
  return (
    <Page>
      <PageHead
        kicker={`Assumptions of the ${isolated(drivers.stamp.scenarioName)} scenario`}
        title="Change a range, and every chart answers"
        standfirst={
          <>
            Revision {drivers.stamp.number} by <bdi>{drivers.stamp.author}</bdi>: <bdi>{drivers.stamp.message}</bdi>{' '}
            <Link href={`/forecasts/${scenario}/history`}>All revisions</Link>
          </>
        }
      />
      <Workbench
        drivers={drivers}
        phases={phases}
        citable={sources.map(({ id, publisher, title }) => ({ id, publisher, title }))}
        today={today}
        canSave={canSave}
        mayPublishDirectly={mayPublishDirectly}
      />
    </Page>
  );
}
