import { err, ok, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import { facts1 } from './shape-1';
import { shape1To2 } from './shape-1-to-2';
import { facts2 } from './shape-2';
import type { LedgerFacts } from './ledger-edition';

/**
 * The shape in which facts are stored. A shape is a literal copy of its fields and closed lists, which no change of today's types reaches. Once
 * a release has stored it, it is frozen: the next field or member makes a further shape, with a step from this one and a golden file of it.
 */
export const EDITION_SHAPE = 2;

/** The schema of today's shape; the compiler holds that what it reads are today's facts. */
const current = facts2 satisfies z.ZodType<LedgerFacts>;

/** Every shape that was ever stored, as today's facts. */
const READERS: Readonly<Record<number, (stored: object) => LedgerFacts>> = {
  1: (stored) => current.parse(shape1To2(facts1.parse(stored))),
  2: (stored) => current.parse(stored),
};

/** Why a stored edition cannot be read by this version of the product. */
export interface EditionProblem {
  readonly code: 'unknown-shape';
  /** A sentence that says what to do. */
  readonly message: string;
}

/**
 * Facts in the shape in which they are stored.
 * @throws ZodError if the facts have a field or a member that the shape does not know, which only a change of the product's own types can
 * bring about
 */
export function storedEdition(facts: LedgerFacts): LedgerFacts & { readonly shape: typeof EDITION_SHAPE } {
  return { shape: EDITION_SHAPE, ...current.parse(facts) };
}

/**
 * Stored facts as today's. A shape that this version does not know is a problem and never guessed at.
 * @throws ZodError for facts that are not what their shape says: the edition is damaged
 */
export function readStoredEdition(stored: unknown): Result<LedgerFacts, EditionProblem> {
  const { shape, ...facts } = z.looseObject({ shape: z.number().int() }).parse(stored);
  const reader = READERS[shape];
  if (reader === undefined) {
    const message = `The facts beside this revision were stored by a newer version of Waveguide (shape ${shape}; this version reads up to ${EDITION_SHAPE}). Start that version or a later one.`;
    return err({ code: 'unknown-shape', message });
  }
  return ok(reader(facts));
}
