import { PROVIDER_PROBLEMS, providerProblemText } from './problem';

describe('providerProblemText', () => {
  it.each(PROVIDER_PROBLEMS)('says of %s what to do', (problem) => {
    const text = providerProblemText(problem, 'Example');
    expect(text).toMatch(/ask an administrator|tell an administrator|sign in|try again/i);
    expect(text).not.toMatch(/database/);
  });

  it('names who does not answer', () => {
    expect(providerProblemText('no-answer', 'Example')).toBe(
      'Example does not answer. Sign in with your password or a link from an administrator, or try again in a minute.',
    );
  });

  it('repeats nothing that an address claims', () => {
    expect(providerProblemText('<b>call 555', 'Example')).not.toContain('555');
    expect(providerProblemText('toString', null)).toMatch(/did not work/);
  });
});
