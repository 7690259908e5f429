import { issueAt, messageBeside, problemFrom, problemOf } from './problem-of';

const invalid = {
  kind: 'invalid',
  message: 'Something is wrong with the input.',
  issues: [{ path: ['name'], message: 'give it a name' }],
} as const;

describe('a problem of an error', () => {
  it('is what the server told', () => {
    expect(problemFrom({ data: { problem: invalid } })).toBe(invalid);
    expect(problemOf({ data: { problem: invalid } })).toBe(invalid);
  });

  it('says that the server was not reached where nothing was told', () => {
    expect(problemFrom(new TypeError('fetch failed'))).toBeNull();
    expect(problemFrom({ data: null })).toBeNull();
    expect(problemOf(new TypeError('fetch failed')).kind).toBe('unavailable');
  });

  it('stands at its field, and beside the form only where no field has it', () => {
    const problem = problemOf({ data: { problem: invalid } });
    expect(issueAt(problem, 'name')).toBe('give it a name');
    expect(issueAt(problem, 'description')).toBeNull();
    expect(messageBeside(problem, ['name'])).toBeNull();
    expect(messageBeside(problem, ['description'])).toBe(invalid.message);
    expect(messageBeside(null, ['name'])).toBeNull();
  });
});
