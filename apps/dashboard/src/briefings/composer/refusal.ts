import type { Problem } from '@waveguide/api';
import type { BriefingContent } from '@waveguide/briefings';
import { slideName } from './slide-name';

/** Where in the briefing an issue lies, in words; its path runs through `content`. */
function placeOf(path: readonly (string | number)[], content: BriefingContent): string {
  const [root, part, index] = path;
  if (root !== 'content') return '';
  if (part !== 'slides' || typeof index !== 'number') return `${part === 'brand' ? 'Brand' : 'Briefing'}: `;
  const slide = content.slides[index];
  return slide === undefined ? '' : `Slide ${index + 1}, “${slideName(slide)}”: `;
}

/** Why a save was refused, with the place of each fault. */
export function refusalText(problem: Problem, content: BriefingContent): string {
  if (problem.kind !== 'invalid' || problem.issues.length === 0) return problem.message;
  return problem.issues
    .map(({ path, message }) => {
      const sentence = `${placeOf(path, content)}${message}`;
      return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
    })
    .join(' ');
}
