import { TRPCError } from '@trpc/server';
import { PERMISSIONS, ROLES, VISITOR, type Principal, type Role } from '@waveguide/auth';
import { JobQueue, PublicationFeed } from '@waveguide/db';
import type { ApiContext } from './context';
import { appRouter, createCaller } from '../app-router';
import { EngineRuns } from './engine-runs';

const EVERYBODY = ['visitor', ...ROLES] as const;
const EDITORS = ['analyst', 'reviewer', 'admin'] as const;

/** Who may call what, written down once more by hand: a new procedure fails here until somebody has decided. */
const ALLOWED: Readonly<Record<string, readonly (Role | 'visitor')[]>> = {
  'session.me': EVERYBODY,
  'accounts.profile': ROLES,
  'accounts.rename': ROLES,
  'accounts.sessions': ROLES,
  'accounts.endSession': ROLES,
  'accounts.endOtherSessions': ROLES,
  'accounts.users': ['admin'],
  'accounts.changeRole': ['admin'],
  'accounts.deactivate': ['admin'],
  'accounts.reactivate': ['admin'],
  'accounts.unlinkProvider': ['admin'],
  'accounts.invitations': ['admin'],
  'accounts.invite': ['admin'],
  'accounts.createPasswordLink': ['admin'],
  'accounts.revokeInvitation': ['admin'],
  'accounts.reading': ['admin'],
  'accounts.setReading': ['admin'],
  'overview.get': EVERYBODY,
  'technologies.list': EVERYBODY,
  'technologies.matrix': EVERYBODY,
  'technologies.picPlatforms': EVERYBODY,
  'technologies.integrationMethods': EVERYBODY,
  'technologies.laserApproaches': EVERYBODY,
  'technologies.challenges': EVERYBODY,
  'technologies.claims': EVERYBODY,
  'timeline.phases': EVERYBODY,
  'published.consensus': EVERYBODY,
  'published.rows': EVERYBODY,
  'published.file': EVERYBODY,
  'published.scorecards': EVERYBODY,
  'timeline.milestones': EVERYBODY,
  'timeline.switchCapacity': EVERYBODY,
  'timeline.productRoadmap': EVERYBODY,
  'forecasts.scenarios': EVERYBODY,
  'forecasts.summary': EVERYBODY,
  'forecasts.growth': EVERYBODY,
  'forecasts.variance': EVERYBODY,
  'forecasts.odds': EVERYBODY,
  'forecasts.estimates': EVERYBODY,
  'forecasts.drivers': EVERYBODY,
  'forecasts.tornado': EVERYBODY,
  'revisions.history': EVERYBODY,
  'revisions.byNumber': EVERYBODY,
  'revisions.changes': EVERYBODY,
  'revisions.compare': EVERYBODY,
  'revisions.compareAny': EVERYBODY,
  'revisions.correlations': EVERYBODY,
  'revisions.checkCorrelations': EVERYBODY,
  'revisions.published': EVERYBODY,
  'revisions.restore': EDITORS,
  'revisions.commit': EDITORS,
  'scenarios.list': EVERYBODY,
  'scenarios.create': EDITORS,
  'scenarios.rename': EDITORS,
  'scenarios.describe': EDITORS,
  'scenarios.archive': EDITORS,
  'scenarios.unarchive': EDITORS,
  'scenarios.parentValues': EVERYBODY,
  'scenarios.rebasePreview': EVERYBODY,
  'scenarios.rebase': EDITORS,
  'assumptions.export': EVERYBODY,
  'assumptions.previewImport': EDITORS,
  'proposals.list': EDITORS,
  'proposals.byId': EDITORS,
  'proposals.submit': EDITORS,
  'proposals.resubmit': EDITORS,
  'proposals.comment': EDITORS,
  'proposals.requestChanges': ['reviewer', 'admin'],
  'proposals.approve': ['reviewer', 'admin'],
  'proposals.merge': EDITORS,
  'proposals.publish': EDITORS,
  'proposals.withdraw': EDITORS,
  'checks.evidence': EVERYBODY,
  'checks.revision': EVERYBODY,
  'settings.approval': EDITORS,
  'settings.setApproval': ['admin'],
  'audit.list': ['admin'],
  'vendors.list': EVERYBODY,
  'vendors.byId': EVERYBODY,
  'vendors.comparison': EVERYBODY,
  'sources.readTo': EVERYBODY,
  'sources.list': EVERYBODY,
  'sources.lines': EVERYBODY,
  'sources.byId': EVERYBODY,
  'charts.spec': EVERYBODY,
  'search.find': EVERYBODY,
  'briefings.list': EDITORS,
  'briefings.byId': EDITORS,
  'briefings.create': EDITORS,
  'briefings.save': EDITORS,
  'briefings.duplicate': EDITORS,
  'briefings.remove': EDITORS,
  'briefings.restore': EDITORS,
  'briefings.additions': EDITORS,
  'briefings.slideFacts': EDITORS,
  'briefings.preflight': EDITORS,
  'briefings.staleness': EDITORS,
  'briefings.refreshed': EDITORS,
  'briefings.staleFile': EDITORS,
  'briefings.uploadImage': EDITORS,
  'briefings.exports.start': EDITORS,
  'briefings.exports.list': EDITORS,
  'briefings.exports.cancel': EDITORS,
  'briefings.shares.create': EDITORS,
  'briefings.shares.list': EDITORS,
  'briefings.shares.ofFormer': ['admin'],
  'briefings.shares.revoke': EDITORS,
};

interface Definition {
  readonly type: string;
  readonly meta?: { readonly permission?: string };
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
}

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { readonly _def: Definition }>,
);

function principal(who: Role | 'visitor'): Principal {
  return who === 'visitor'
    ? VISITOR
    : { kind: 'user', userId: 'u1', sessionId: 's1', role: who, name: 'Ada', email: null };
}

/** There is no database behind these calls: whoever is let through fails at the input or at the client, never at the door. */
function context(who: Role | 'visitor'): ApiContext {
  return {
    client: {} as ApiContext['client'],
    engineRuns: new EngineRuns(),
    publicationFeed: new PublicationFeed(''),
    exportQueue: new JobQueue({ databaseUrl: '', name: 'none', onError: () => undefined }),
    publicUrl: null,
    now: async () => new Date(0),
    reportIncident: () => 'incident',
    principal: principal(who),
  };
}

async function refusalCode(path: string, who: Role | 'visitor'): Promise<string | null> {
  const call = path
    .split('.')
    .reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], createCaller(context(who)));
  try {
    await (call as (input: unknown) => Promise<unknown>)({ nonsense: true });
    return null;
  } catch (error) {
    return error instanceof TRPCError ? error.code : 'untyped';
  }
}

describe('every procedure', () => {
  it('is in the table of who may call it', () => {
    expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it.each(procedures)('%s states its permission, its input and its output', (_path, { _def: definition }) => {
    expect(PERMISSIONS).toContain(definition.meta?.permission);
    expect(definition.inputs).toHaveLength(1);
    expect(definition.output).toBeDefined();
  });

  it.each(procedures)(
    '%s asks for a reading permission exactly if it changes nothing',
    (_path, { _def: definition }) => {
      expect(definition.meta?.permission?.endsWith('.read')).toBe(definition.type !== 'mutation');
    },
  );

  it.each(procedures.flatMap(([path]) => EVERYBODY.map((who) => [path, who] as const)))(
    '%s for %s',
    async (path, who) => {
      const code = await refusalCode(path, who);
      expect(code).not.toBe('untyped');
      const refused = code === 'UNAUTHORIZED' || code === 'FORBIDDEN';
      expect(refused).toBe(!ALLOWED[path]!.includes(who));
      if (refused) expect(code).toBe(who === 'visitor' ? 'UNAUTHORIZED' : 'FORBIDDEN');
    },
  );
});
