import { namesOf } from '../edit/names';
import { readFields } from './fields';
import { constraintsOf, migrationName } from './migration';

const now = new Date('2026-11-30T09:45:00Z');

it('names a migration so that it comes last, whatever the clock says', () => {
  expect(migrationName([], now, 'add_a')).toBe('20261130094500_add_a');
  expect(migrationName(['20261129220000_b', 'migration_lock.toml'], now, 'add_a')).toBe('20261130094500_add_a');
  expect(migrationName(['20261231235959_b', '20261130_c'], now, 'add_a')).toBe('20270101000000_add_a');
  expect(migrationName(['20261130094500_b'], now, 'add_a')).toBe('20261130094501_add_a');
});

it('constrains what Prisma cannot', () => {
  expect(constraintsOf(namesOf('field-trial'), readFields('heldOn:date,open:flag'))).toBe(`ALTER TABLE field_trial
  ADD CONSTRAINT field_trial_title CHECK (title <> ''),
  ADD CONSTRAINT field_trial_held_on CHECK (is_partial_date("held_on"));
`);
});
