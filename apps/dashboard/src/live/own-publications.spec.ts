import { publishedBy } from './own-publications';

describe('the revision that an answer names', () => {
  it('is read from its stamp', () => {
    expect(publishedBy({ stamp: { scenarioId: 'base', number: 3, author: 'Ada' } })).toEqual({
      scenarioId: 'base',
      number: 3,
    });
  });

  it.each([undefined, null, 'base', {}, { stamp: null }, { stamp: { scenarioId: 'base' } }, { status: 'submitted' }])(
    'is none in %p',
    (answer) => {
      expect(publishedBy(answer)).toBeNull();
    },
  );
});
