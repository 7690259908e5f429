import type { ProposalRound } from '@waveguide/forecasts';
import { readStoredShape, type DeepReadonly, type ShapeReaders } from '@waveguide/quantity';
import { correlations1, edits1, type Correlations1, type Edits1 } from './proposal-1';

/** What a round of a proposal proposes. */
export type ProposedContent = Pick<ProposalRound, 'edits' | 'correlations'>;

/** Shape 1 is today's: the compiler holds that what it reads is proposed content, and that proposed content fits into it. */
const editsOf1 = (stored: Edits1): ProposedContent['edits'] => stored;
const correlationsOf1 = (stored: Correlations1): ProposedContent['correlations'] => stored;
const asEdits1 = (edits: ProposedContent['edits']): DeepReadonly<Edits1> => edits;
const asCorrelations1 = (correlations: ProposedContent['correlations']): DeepReadonly<Correlations1> => correlations;

const EDITS: ShapeReaders<ProposedContent['edits']> = { 1: (stored) => editsOf1(edits1.parse(stored)) };
const CORRELATIONS: ShapeReaders<ProposedContent['correlations']> = {
  1: (stored) => correlationsOf1(correlations1.parse(stored)),
};

/**
 * What a round proposes, in the shape in which it is stored.
 * @throws ZodError for a field that the shape does not know: a change of today's type that brings no further shape
 */
export function storedProposal({ edits, correlations }: ProposedContent): {
  readonly edits: object;
  readonly correlations: object | null;
} {
  return { edits: edits1.parse(asEdits1(edits)), correlations: correlations1.parse(asCorrelations1(correlations)) };
}

/**
 * What a stored round proposes, as today's.
 * @throws RangeError for a shape of a newer version, ZodError for what is not of its shape
 */
export function readStoredProposal(row: { readonly edits: unknown; readonly correlations: unknown }): ProposedContent {
  const edits = readStoredShape('This proposal', row.edits, EDITS);
  if (!edits.ok) throw new RangeError(edits.error.message);
  const correlations = readStoredShape('This proposal', row.correlations, CORRELATIONS);
  if (!correlations.ok) throw new RangeError(correlations.error.message);
  return { edits: edits.value, correlations: correlations.value };
}
