import { atHead } from '@waveguide/quantity';
import type { ConsistencyCheck, PreviewAnswer } from '@waveguide/forecasts';

/** A check of the draft with how it stands to the published revision. */
export interface DraftCheck {
  readonly check: ConsistencyCheck;
  /** `tripped` by this draft, `mended` by it, or `standing` as it was. */
  readonly change: 'tripped' | 'mended' | 'standing';
}

export interface DraftChecks {
  /** Those that disagree, the ones that this draft trips first, of those implied prices, then by how far they are off. */
  readonly disagreeing: readonly DraftCheck[];
  readonly agreeing: readonly DraftCheck[];
}

const RANK: Readonly<Record<DraftCheck['change'], number>> = { tripped: 0, mended: 1, standing: 2 };

/** How many times a value is off, whichever way. */
const distance = ({ ratio }: ConsistencyCheck) => Math.abs(Math.log(ratio));

/** The checks of a preview, sorted for reading. */
export function draftChecks(answer: Pick<PreviewAnswer, 'draft' | 'published'>): DraftChecks {
  const before = new Map(answer.published.checks.map(({ id, verdict }) => [id, verdict === 'agrees']));
  const checks = answer.draft.checks
    .map((check): DraftCheck => {
      const agreed = before.get(check.id) ?? true;
      const agrees = check.verdict === 'agrees';
      return { check, change: agrees === agreed ? 'standing' : agrees ? 'mended' : 'tripped' };
    })
    .sort(
      (a, b) =>
        RANK[a.change] - RANK[b.change] ||
        Number(b.check.kind === 'implied-price') - Number(a.check.kind === 'implied-price') ||
        distance(b.check) - distance(a.check) ||
        a.check.year - b.check.year,
    );
  return {
    disagreeing: checks.filter(({ check }) => check.verdict !== 'agrees'),
    agreeing: checks.filter(({ check }) => check.verdict === 'agrees'),
  };
}

/** "2 hold, 3 to look at". */
export function checkCountText({ disagreeing, agreeing }: DraftChecks): string {
  if (disagreeing.length + agreeing.length === 0) return 'nothing to compare';
  const hold = `${agreeing.length} ${agreeing.length === 1 ? 'holds' : 'hold'}`;
  return disagreeing.length === 0 ? hold : `${hold}, ${disagreeing.length} to look at`;
}

/** What a check says beside its title, which it does not say twice. */
export function messageBeside({ title, message }: Pick<ConsistencyCheck, 'title' | 'message'>): string {
  const rest = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  return atHead(rest);
}
