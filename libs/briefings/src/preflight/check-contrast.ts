import { contrastRatio } from './contrast-ratio';
import type { Check, Finding } from './types';
import { slideColours } from '../layout/colours';

/** WCAG 2.2: 1.4.3 for large words (titles are bold and 14 points or more) and 1.4.11 for what is no text. */
const LEAST_LARGE = 3;
const LEAST_TEXT = 4.5;
/** Never rounded up, so that 2.99 does not read as 3. */
const ratioText = (ratio: number): string => `${Math.floor(ratio * 10) / 10}:1`;

/** The brand's own colours on the paper of the briefing's theme. Everything else is in the theme's colours, which hold by themselves. */
export const checkContrast: Check = ({ content }) => {
  const { brand, theme } = content;
  const colours = slideColours(brand, theme);
  const title = contrastRatio(colours.tones.title, colours.paper);
  const accent = contrastRatio(colours.accent, colours.paper);
  const name = contrastRatio(colours.tones.faint, colours.paper);
  const found: Finding[] = [];
  const item = (level: Finding['level'], text: Pick<Finding, 'title' | 'detail'>): Finding => ({
    check: 'contrast',
    level,
    slideId: null,
    field: 'brand',
    ...text,
    fixes: [{ kind: 'open-field', field: 'brand' }],
  });
  if (title < LEAST_LARGE) {
    found.push(
      item('blocking', {
        title: 'Titles are hard to read on this paper',
        detail: `The colour of titles, ${colours.tones.title}, has a contrast of ${ratioText(title)} to the ${theme} theme’s paper, ${colours.paper}; large words need ${LEAST_LARGE}:1. Choose ${lightPaper(colours.paper) ? 'a darker' : 'a lighter'} colour or another theme.`,
      }),
    );
  }
  if (accent < LEAST_LARGE) {
    found.push(
      item('look', {
        title: 'The accent is hard to see on this paper',
        detail: `The accent, ${colours.accent}, has a contrast of ${ratioText(accent)} to the ${theme} theme’s paper, ${colours.paper}; edges and rules need ${LEAST_LARGE}:1.`,
      }),
    );
  }
  if (brand.logo === null && brand.name.trim() !== '' && name < LEAST_TEXT) {
    found.push(
      item('blocking', {
        title: 'The name of the brand is hard to read on this paper',
        detail: `Its contrast is ${ratioText(name)}; words of this size need ${LEAST_TEXT}:1. Choose another theme or upload a logo.`,
      }),
    );
  }
  return {
    found,
    held: {
      text: 'Contrast holds',
      detail: `Titles ${ratioText(title)}, accent ${ratioText(accent)}, on the ${theme} theme’s paper.`,
    },
  };
};

const lightPaper = (paper: string): boolean => contrastRatio(paper, '#000000') > contrastRatio(paper, '#ffffff');
