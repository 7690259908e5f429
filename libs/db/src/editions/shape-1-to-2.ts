import { readToOfSources } from '@waveguide/evidence';
import type { z } from 'zod';
import type { Facts1 } from './shape-1';
import type { facts2 } from './shape-2';

const withoutKind = <Figure extends object>(figure: Figure) => ({ ...figure, timingKind: null });

/**
 * Facts of shape 1 as shape 2. What shape 1 did not record stays unrecorded: statements about timing have no kind, attributes no qualifier.
 * Its releases stated no date to which sources were read and showed that of the newest source, which it gets with that reason. (Laser choices
 * never were part of an edition.) A field that shape 2 got later has its default there.
 */
export function shape1To2(facts: Facts1): z.input<typeof facts2> {
  return {
    ...facts,
    estimates: facts.estimates.map(withoutKind),
    observations: facts.observations.map(withoutKind),
    technologies: facts.technologies.map((technology) => ({
      ...technology,
      attributes: technology.attributes.map((attribute) => ({ ...attribute, qualifier: null })),
    })),
    readTo: readToOfSources(facts.sources),
  };
}
