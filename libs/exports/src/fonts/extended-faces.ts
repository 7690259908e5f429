import { fallbackFamilies } from './fallback-faces';
import { firstFamily, parsedFont } from './parsed-font';
import { textDirection } from '@waveguide/briefings';

interface TextContext {
  font: string;
  fontVariationSettings: string;
  direction: 'ltr' | 'rtl' | 'inherit';
}

const SETTERS_OF_TEXT = ['fillText', 'strokeText', 'measureText'] as const;

/** Runs `work` with the fonts and the direction that the text needs, and sets the context back. */
function withFacesFor<T>(context: TextContext, text: string, work: () => T): T {
  const { font, direction } = context;
  const { weight, size, family } = parsedFont(font);
  const names = fallbackFamilies(text, firstFamily(family));
  const textIs = textDirection(text);
  if (names.length === 0 && textIs === 'ltr') return work();
  context.font = `${weight} ${size}px ${[family, ...names.map((name) => `'${name}'`)].join(', ')}`;
  context.fontVariationSettings = `"wght" ${weight}`;
  context.direction = textIs;
  try {
    return work();
  } finally {
    context.font = font;
    context.fontVariationSettings = 'normal';
    context.direction = direction;
  }
}

/** Letters that every face has from the start. */
const LATIN_1 = /^[\u0020-\u00ff]*$/;

/**
 * Lets every text that is set on a context fall back to faces that have its letters, whatever the script, and reads it in its own
 * direction.
 */
export function withExtendedFaces<C extends TextContext>(context: C): C {
  for (const name of SETTERS_OF_TEXT) {
    const set: unknown = Reflect.get(context, name, context);
    if (typeof set !== 'function') throw new TypeError(`The context has no ${name}.`);
    Object.defineProperty(context, name, {
      configurable: true,
      writable: true,
      value: (text: string, ...rest: unknown[]): unknown => {
        const work = (): unknown => Reflect.apply(set, context, [text, ...rest]);
        return LATIN_1.test(text) ? work() : withFacesFor(context, text, work);
      },
    });
  }
  return context;
}
