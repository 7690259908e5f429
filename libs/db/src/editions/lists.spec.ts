import { MILESTONE_STAGES, PHASE_IDS } from '@waveguide/adoption';
import * as evidence from '@waveguide/evidence';
import { UNIT_IDS } from '@waveguide/quantity';
import * as technologies from '@waveguide/technologies';
import { PRODUCT_STAGES } from '@waveguide/vendors';
import * as lists1 from './shape-1-lists';
import * as lists2 from './shape-2-lists';

/** Today's closed lists, by the names that shapes give them. */
const TODAY: Readonly<Record<keyof typeof lists2, readonly string[]>> = {
  MILESTONE_STAGES,
  PHASE_IDS,
  BASES: evidence.BASES,
  EVIDENCE_TIERS: evidence.EVIDENCE_TIERS,
  METRICS: evidence.METRICS,
  QUALIFIERS: evidence.QUALIFIERS,
  SCOPE_KEYS: evidence.SCOPE_KEYS,
  SOURCE_KINDS: evidence.SOURCE_KINDS,
  SOURCE_TIERS: evidence.SOURCE_TIERS,
  TIMING_KINDS: evidence.TIMING_KINDS,
  UNITS: UNIT_IDS,
  ATTRIBUTE_BASES: technologies.ATTRIBUTE_BASES,
  NETWORKS: technologies.NETWORKS,
  ORDINAL_KEYS: technologies.ORDINAL_KEYS,
  TECHNOLOGY_IDS: technologies.TECHNOLOGY_IDS,
  TECHNOLOGY_SUBJECTS: technologies.TECHNOLOGY_SUBJECTS,
  PRODUCT_STAGES,
};
const names = Object.keys(TODAY) as (keyof typeof TODAY)[];

describe('the closed lists of the newest shape', () => {
  // A member that is missing here would make the next start fail when it stores the facts.
  it.each(names)('have every member of %s and no other', (name) => {
    expect([...lists2[name]].sort()).toEqual([...TODAY[name]].sort());
  });
});

describe('the closed lists of an earlier shape', () => {
  it('are read with today’s: no member was taken away without a step that maps it', () => {
    for (const [name, members] of Object.entries(lists1))
      expect(members.filter((member) => !TODAY[name as keyof typeof lists1].includes(member))).toEqual([]);
  });
});
