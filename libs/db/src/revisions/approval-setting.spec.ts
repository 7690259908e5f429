import { findApprovalSetting, setApprovalSetting } from './approval-setting';
import { listAuditEvents } from '../ledger/audit-repository';
import { openEmptyDatabase, type OpenTestDatabase } from '../testing/dataset';

let database: OpenTestDatabase;
beforeAll(async () => (database = await openEmptyDatabase()));
afterAll(() => database.close());

const root = { userId: 'root', name: 'Root' };
const addUser = (id: string, role: string) =>
  database.client.user.create({ data: { id, name: id, email: `${id}@example.org`, role } });

describe('the approval setting', () => {
  it('lets the only editor approve their own work and asks for another as soon as there is one', async () => {
    await addUser('root', 'admin');
    await addUser('reader', 'viewer');
    expect(await findApprovalSetting(database.client)).toEqual({ policy: 'self-allowed', setBy: 'default' });
    await addUser('ada', 'analyst');
    expect(await findApprovalSetting(database.client)).toEqual({ policy: 'anyone-else', setBy: 'default' });
    await database.client.user.update({ where: { id: 'ada' }, data: { deactivatedAt: new Date() } });
    expect(await findApprovalSetting(database.client)).toEqual({ policy: 'self-allowed', setBy: 'default' });
    await database.client.user.update({ where: { id: 'ada' }, data: { deactivatedAt: null } });
  });

  it('is what an administrator set, until they go back to the default, and every change is in the trail', async () => {
    const set = (policy: 'self-allowed' | null) => setApprovalSetting(database.client, { policy, actor: root });
    expect(await set('self-allowed')).toEqual({ policy: 'self-allowed', setBy: 'administrator' });
    expect(await set(null)).toEqual({ policy: 'anyone-else', setBy: 'default' });
    const events = await listAuditEvents(database.client, { limit: 10, subjectKind: 'setting' });
    expect(events).toMatchObject([
      { action: 'setting.approval', actor: root, detail: { policy: null } },
      { action: 'setting.approval', actor: root, detail: { policy: 'self-allowed' } },
    ]);
    const [, oldest] = events;
    expect(await listAuditEvents(database.client, { limit: 10, before: oldest!.id, subjectKind: 'setting' })).toEqual(
      [],
    );
  });
});
