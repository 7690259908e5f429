import { IMAGE_LIMIT_BYTES } from '@waveguide/api';
import type { Metadata } from 'next';
import { BriefingsRefused } from '../../../briefings/list/briefings-refused';
import { Composer } from '../../../briefings/composer/composer';
import { namedScenarios } from '../../../briefings/composer/pins';
import { HydrateClient } from '../../../trpc/hydrate-client';
import { api, getQueryClient, orNotFound, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Briefing' };

/** One briefing under edit. */
export default async function BriefingPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const [{ id }, caller] = await Promise.all([params, api()]);
  const me = await caller.session.me();
  if (!me.permissions.includes('briefings.write'))
    return <BriefingsRefused signedIn={me.kind === 'user'} next={`/briefings/${encodeURIComponent(id)}`} />;
  // The pre-flight draws every slide; the page does not wait for it.
  const { content } = await orNotFound(getQueryClient().fetchQuery(trpc.briefings.byId.queryOptions({ id })));
  const [{ scenarios, total }, { vendors }] = await Promise.all([
    caller.forecasts.scenarios({ named: namedScenarios(content) }),
    caller.vendors.list(),
  ]);
  return (
    <HydrateClient>
      <Composer
        briefingId={id}
        scenarios={scenarios.map(({ id: scenarioId, name, headNumber }) => ({ id: scenarioId, name, headNumber }))}
        scenarioCount={total}
        vendors={vendors.map(({ id: vendorId, name }) => ({ id: vendorId, name }))}
        imageLimitBytes={IMAGE_LIMIT_BYTES}
      />
    </HydrateClient>
  );
}
