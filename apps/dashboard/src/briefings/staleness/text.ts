import { atHead, isolated, listText } from '@waveguide/quantity';

interface Pins {
  readonly scenarioName: string;
  readonly newestRevision: number;
}

/** What is out, each scenario once: "Revision 2 of Base and revision 5 of Upside are out". */
export function outText(slides: readonly Pins[]): string {
  const newest = new Map(slides.map((slide) => [slide.scenarioName, slide.newestRevision]));
  const named = [...newest].map(([name, revision]) => `revision ${revision} of ${isolated(name)}`);
  const sentence = `${listText(named)} ${named.length === 1 ? 'is' : 'are'} out`;
  return atHead(sentence);
}

/** How many slides show older numbers, and for how many of them anything reads otherwise. */
export function staleCountText(slides: readonly { readonly changed: boolean }[]): string {
  const changed = slides.filter((slide) => slide.changed).length;
  const shows = slides.length === 1 ? 'One slide shows' : `${slides.length} slides show`;
  const of =
    changed === slides.length
      ? slides.length === 1
        ? 'its figures change'
        : 'the figures of all of them change'
      : changed === 0
        ? 'no key figure reads otherwise'
        : `the figures of ${changed} change`;
  return `${shows} an older one; ${of}.`;
}
