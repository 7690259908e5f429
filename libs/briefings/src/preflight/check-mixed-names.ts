import {
  bareCpoCount,
  namedMeanings,
  technologyName,
  withMeaning,
  type CoPackagedMeaning,
} from '@waveguide/technologies';
import type { ResolvedSlide, TableEvidence } from '../content/resolved-slide';
import type { Check, Finding, Fix } from './types';
import type { SlideField } from '../content/slide-field';
import { counted, numberedSlides } from './slide-number';

interface Said {
  readonly field: SlideField;
  readonly text: string;
}

/** What people have typed on a slide, field by field. */
function typed({ slide }: ResolvedSlide): Said[] {
  const texts: readonly (readonly [SlideField, string | undefined])[] = [
    ['title', slide.title],
    ['subtitle', 'subtitle' in slide ? slide.subtitle : undefined],
    ['body', 'body' in slide ? slide.body : undefined],
    ['commentary', 'commentary' in slide ? slide.commentary : undefined],
    ['footnote', 'footnote' in slide ? slide.footnote : undefined],
  ];
  return texts.flatMap(([field, text]) => (text === undefined || text === '' ? [] : [{ field, text }]));
}

/**
 * Which meanings the figures of a slide have: those that its finding or the heads of its table name. Subtitles are left out, since the scope
 * of the whole names its parts.
 */
export function meaningsShown({ finding, table }: Pick<TableEvidence, 'finding' | 'table'>): Set<CoPackagedMeaning> {
  const heads = table.columns.map(({ label }) => label).join('; ');
  return new Set(namedMeanings(`${finding}; ${heads}`));
}

const calls = (meaning: CoPackagedMeaning): string => technologyName(meaning).noun;
const other = (meaning: CoPackagedMeaning): CoPackagedMeaning => (meaning === 'cpo' ? 'co-packaged' : 'cpo');

interface Shown {
  readonly name: string;
  readonly meanings: ReadonlySet<CoPackagedMeaning>;
}

/** "co-packaged optics (slides 2 and 4)": where a briefing shows which. */
function whereShown(meaning: CoPackagedMeaning, shown: readonly Shown[]): string {
  const slides = shown.filter(({ meanings }) => meanings.has(meaning)).map(({ name }) => name.toLowerCase());
  return `${calls(meaning)} (${slides.join(', ')})`;
}

/** The only meaning of a slide's own figures; null if it shows both, or none. */
function onlyMeaning(meanings: ReadonlySet<CoPackagedMeaning>): CoPackagedMeaning | null {
  const [first, second] = [...meanings];
  return first === undefined || second !== undefined ? null : first;
}

/** What is wrong with a text, and the text that would be right if that is certain; null if nothing is. */
function fault(
  { text, field }: Said,
  meanings: ReadonlySet<CoPackagedMeaning>,
): { readonly sentence: string; readonly mended: string | null } | null {
  const only = onlyMeaning(meanings);
  if (bareCpoCount(text) > 0) {
    const sentence =
      only === null ? 'says “CPO” and not which' : `says “CPO” where the figures on the slide are of ${calls(only)}`;
    return { sentence, mended: only === null ? null : withMeaning(text, only) };
  }
  if (only === null || field !== 'title') return null;
  const named = namedMeanings(text);
  if (named.has(only) || !named.has(other(only))) return null;
  return {
    sentence: `speaks of ${calls(other(only))} where the figures on the slide are of ${calls(only)}`,
    mended: null,
  };
}

/**
 * "CPO" may mean co-packaged optics as a whole or its part on the switch package. Where a briefing shows both, a text that says just "CPO", or
 * the one if its slide shows the other, has readers hold unlike figures against one another.
 */
export const checkMixedNames: Check = (input) => {
  const slides = numberedSlides(input).map(({ ready, name }) => ({
    ...{ ready, name },
    meanings: 'spec' in ready ? meaningsShown(ready.spec) : new Set<CoPackagedMeaning>(),
  }));
  const both = new Set(slides.flatMap(({ meanings }) => [...meanings]));
  if (both.size < 2) return { found: [], held: null };
  const shown = (['co-packaged', 'cpo'] as const).map((meaning) => whereShown(meaning, slides)).join(' and ');
  const found = slides.flatMap(({ ready, name, meanings }): Finding[] =>
    typed(ready).flatMap((said): Finding[] => {
      const wrong = fault(said, meanings);
      if (wrong === null) return [];
      const detail = `“${said.text.length > MOST_QUOTED ? `${said.text.slice(0, MOST_QUOTED)}…` : said.text}” ${wrong.sentence}. The briefing shows ${shown}: call each by its name.`;
      const fixes: Fix[] = [
        ...(said.field === 'title' && wrong.mended !== null
          ? [{ kind: 'use-title', title: wrong.mended } as const]
          : []),
        { kind: 'open-field', field: said.field },
        ...('acknowledged' in ready.slide ? [{ kind: 'acknowledge', about: detail } as const] : []),
      ];
      return [
        {
          check: 'mixed-names',
          level: 'look',
          slideId: ready.slide.id,
          field: said.field,
          title: `${name} does not say which CPO it means`,
          detail,
          fixes,
        },
      ];
    }),
  );
  return {
    found,
    held: {
      text: 'Co-packaged optics and CPO (switch) are told apart',
      detail: counted(slides.length, 'slide', 'slides'),
    },
  };
};

/** Longer texts are quoted by their beginning. */
const MOST_QUOTED = 80;
