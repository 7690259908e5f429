import {
  comparisonWith,
  scope,
  type ComparisonDifference,
  type ComparisonRule,
  type DeclaredScope,
  type LedgerRow,
  type ScopeKey,
  type ScopeSubject,
} from '@waveguide/evidence';
import type { UnitId } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { baseMarketModel } from '../model/base-market-model';
import type { MarketModel } from '../model/market-model';
import { unitOfOutput, type EntityId, type OutputName } from '../model/market-output';

/** The outputs that the ledger has figures near. */
export type ComparedOutput = Extract<OutputName, 'ports' | 'share' | 'revenue' | 'price'>;

/** One output of one entity, and what a row has to be before it may be held against it. */
export interface ComparableOutput {
  readonly output: ComparedOutput;
  readonly entity: EntityId;
  readonly rule: ComparisonRule;
  /** Rows about these, of the whole market, are near enough to show beside the output; all others are about something else. */
  readonly subjects: readonly ScopeSubject[];
}

interface Counted {
  readonly output: ComparedOutput;
  readonly entity: EntityId;
  readonly scopes: readonly DeclaredScope[];
  readonly subjects: readonly ScopeSubject[];
}

const CO_PACKAGED: readonly ScopeSubject[] = ['cpo', 'cpo+oio', 'cpo+npo'];
const LPO: readonly ScopeSubject[] = ['lpo', 'lpo+cpo'];
const PLUGGABLE: readonly ScopeSubject[] = ['pluggable'];

const dollars = (...keys: ScopeKey[]): DeclaredScope[] => keys.map((scopeKey) => ({ scopeKey, unit: 'USD', per: 1 }));
/** A price of something that counts as so many ports of 800G. */
const priced = (scopeKey: ScopeKey, unit: UnitId, per: number): DeclaredScope => ({ scopeKey, unit, per });

/** The ports of 800G of the switch whose parts the ledger prices. */
const PORTS_OF_SWITCH = 144;

/**
 * Which scopes of the ledger count what each output counts. A scope stands under one output, so that a row counts once: "CPO" of no
 * stated boundary is co-packaged optics as a whole. Published ports and shares of ports state no speed, or count near-packaged optics in:
 * beside 800G-equivalents they are all another scope. Prices are what a buyer pays by contract, per 800G-equivalent port; list prices,
 * whole switches and single parts are something else.
 */
const COUNTED: readonly Counted[] = [
  { output: 'revenue', entity: 'co-packaged', scopes: dollars('cpo', 'cpo+oio'), subjects: CO_PACKAGED },
  { output: 'revenue', entity: 'pluggable', scopes: dollars('pluggable-data-centre'), subjects: PLUGGABLE },
  { output: 'revenue', entity: 'lpo', scopes: dollars('lpo'), subjects: LPO },
  { output: 'ports', entity: 'co-packaged', scopes: [], subjects: CO_PACKAGED },
  { output: 'share', entity: 'co-packaged', scopes: [], subjects: CO_PACKAGED },
  {
    output: 'price',
    entity: 'co-packaged',
    scopes: [priced('cpo-switch-optical-content', 'USD/switch', PORTS_OF_SWITCH)],
    subjects: ['cpo', 'cpo+oio', 'cpo-switch'],
  },
  {
    output: 'price',
    entity: 'pluggable',
    scopes: [
      priced('transceivers-800g-contract-siph', 'USD/unit', 1),
      priced('transceivers-800g-contract-eml', 'USD/unit', 1),
      priced('transceivers-1600g-contract-siph', 'USD/unit', 2),
    ],
    subjects: ['pluggable', 'transceivers'],
  },
  { output: 'price', entity: 'lpo', scopes: [], subjects: ['lpo'] },
  { output: 'revenue', entity: 'cpo', scopes: [], subjects: CO_PACKAGED },
  { output: 'ports', entity: 'cpo', scopes: [], subjects: CO_PACKAGED },
  { output: 'share', entity: 'cpo', scopes: [], subjects: CO_PACKAGED },
];

/** What an output counts, in the words that a reason quotes. */
function countsWords({ output, entity }: Counted): string {
  const { scope: of } = technologyName(entity);
  switch (output) {
    case 'revenue':
      return `revenue of ${of}`;
    case 'ports':
      return `800G-equivalent ports of ${of}`;
    case 'share':
      return `${of}, within all optical ports of 400G and faster`;
    case 'price':
      return `contract price of the optics of one 800G-equivalent port: ${of}`;
  }
}

function ruleOf(counted: Counted, { firstYear, lastYear }: MarketModel): ComparisonRule {
  const { output, scopes } = counted;
  return {
    who: 'the model',
    counts: countsWords(counted),
    metric: output,
    unit: unitOfOutput(output),
    scopes,
    // A price is stated as of a moment and held against the average of its year.
    basis: output === 'price' ? 'snapshot' : 'annual',
    firstYear,
    lastYear,
    tertiary: output === 'price' ? 'taken' : 'left-out',
  };
}

/** The outputs of a model that the ledger may be held against, the one that counts a row first where several are near it. */
export function comparableOutputs(model: MarketModel = baseMarketModel): readonly ComparableOutput[] {
  const known = new Set([...model.technologies, ...model.groups].map(({ id }) => id));
  return COUNTED.filter(({ entity }) => known.has(entity)).map((counted) => {
    const { output, entity, subjects } = counted;
    return { output, entity, subjects, rule: ruleOf(counted, model) };
  });
}

/** A row that is compared, or shown with the reason why it is not. */
export type NearStanding =
  | {
      readonly kind: 'comparable';
      readonly year: number;
      /** The row's value divided by it is in the output's unit. */
      readonly per: number;
    }
  | { readonly kind: 'not-comparable'; readonly differsIn: ComparisonDifference; readonly reason: string };

/** How a row stands to an output; `unrelated` is about something else. */
export type Standing = NearStanding | { readonly kind: 'unrelated' };

/** The one output under which a row is counted or shown. */
export interface RowOutput {
  readonly output: ComparableOutput;
  readonly standing: NearStanding;
}

/** Tells how rows of one ledger stand to outputs of one model. */
export interface LedgerStandings {
  readonly of: (row: LedgerRow, output: OutputName, entity: EntityId) => Standing;
  /** Null if the row is near no output. */
  readonly under: (row: LedgerRow) => RowOutput | null;
}

export interface StandingsOptions {
  readonly model?: MarketModel;
  /** Taken if somebody asks for tertiary evidence, as calibration does; otherwise it counts for prices alone. */
  readonly tertiary?: 'taken';
}

/** The standing of every row of a ledger: the one decision that pages, charts, checks and calibration share. */
export function ledgerStandings(
  ledger: readonly LedgerRow[],
  { model = baseMarketModel, tertiary }: StandingsOptions = {},
): LedgerStandings {
  const outputs = comparableOutputs(model).map((output) => ({
    output,
    compare: comparisonWith(tertiary === undefined ? output.rule : { ...output.rule, tertiary }, ledger),
  }));
  const standingOf = ({ output, compare }: (typeof outputs)[number], row: LedgerRow): Standing => {
    const result = compare(row);
    if (result.ok) return { kind: 'comparable', ...result.value };
    const { differsIn, message } = result.error;
    const { subject, company } = scope(row.scopeKey);
    const near =
      differsIn !== 'metric' && differsIn !== 'unit' && company === null && output.subjects.includes(subject);
    return near ? { kind: 'not-comparable', differsIn, reason: message } : { kind: 'unrelated' };
  };
  return {
    of: (row, output, entity) => {
      const found = outputs.find((one) => one.output.output === output && one.output.entity === entity);
      return found === undefined ? { kind: 'unrelated' } : standingOf(found, row);
    },
    under: (row) => {
      const near = outputs.flatMap((one): RowOutput[] => {
        const standing = standingOf(one, row);
        return standing.kind === 'unrelated' ? [] : [{ output: one.output, standing }];
      });
      return near.find(({ standing }) => standing.kind === 'comparable') ?? nearest(near, row) ?? null;
    },
  };
}

/** Of the outputs that a row is near, the one that counts its scope, else the first. */
function nearest(near: readonly RowOutput[], row: LedgerRow): RowOutput | undefined {
  const counting = near.find(({ output }) => output.rule.scopes.some(({ scopeKey }) => scopeKey === row.scopeKey));
  return counting ?? near[0];
}
