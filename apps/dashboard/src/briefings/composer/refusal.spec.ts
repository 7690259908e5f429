import { WAVEGUIDE_BRAND, type BriefingContent } from '@waveguide/briefings';
import { refusalText } from './refusal';

const content: BriefingContent = {
  title: '',
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: [{ kind: 'title', id: 'a', title: 'Cover', subtitle: '', notes: '' }],
};

describe('why a save was refused', () => {
  it('names the place of each fault', () => {
    expect(
      refusalText(
        {
          kind: 'invalid',
          message: 'Something is wrong with the input.',
          issues: [
            { path: ['content', 'title'], message: 'give the briefing a title' },
            { path: ['content', 'slides', 0, 'title'], message: 'keep it under 501 characters' },
            { path: ['content', 'brand', 'logo'], message: 'This logo is not here (any more). Upload it again.' },
          ],
        },
        content,
      ),
    ).toBe(
      'Briefing: give the briefing a title. Slide 1, “Cover”: keep it under 501 characters. Brand: This logo is not here (any more). Upload it again.',
    );
  });

  it('is what the server said where no field is at fault', () => {
    expect(refusalText({ kind: 'unavailable', message: 'Try again later.' }, content)).toBe('Try again later.');
  });
});
