import type { LedgerCheck } from '@waveguide/api';
import { countWords } from '../view/count-words';

/** What the checks say together: how many of the comparable rows the model meets, and on which side it misses the rest. */
export function checkFinding(checks: readonly Pick<LedgerCheck, 'verdict'>[], scenarioName: string): string {
  const judged = checks.filter(({ verdict }) => verdict !== 'other-scope');
  const name = `The ${scenarioName.toLowerCase()} case`;
  if (judged.length === 0) return 'No row of the ledger counts what the model counts';
  const count = (wanted: LedgerCheck['verdict']) => judged.filter(({ verdict }) => verdict === wanted).length;
  const [agrees, below, above] = [count('agrees'), count('below'), count('above')];
  if (agrees === judged.length)
    return `${name} meets all ${countWords(judged.length)} comparable figures of the ledger`;
  const misses = [
    ...(below > 0 ? [`lies below ${countWords(below)}`] : []),
    ...(above > 0 ? [`above ${countWords(above)}`] : []),
  ];
  const missed = below > 0 ? misses.join(' and ') : `lies ${misses.join('')}`;
  return `${name} meets ${countWords(agrees)} of ${countWords(judged.length)} comparable figures and ${missed}`;
}
