import { PASSWORD_MAX_LENGTH, passwordProblem } from './password-rules';

const owner = { name: 'Ada Lovelace', email: 'countess@example.com' };

describe('passwordProblem', () => {
  it.each([
    'correct horse battery',
    'Zürich-Örlikon 8050',
    '四字熟語は短い文章です、とても',
    'x7#kQ!2mV@9p',
    'my waveguide keeps humming',
  ])('takes %s', (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });

  it.each([
    ['nothing', '', /at least 12 characters \(this has 0\)/],
    ['eleven characters', 'elevenchars', /this has 11/],
    ['emoji that are fewer characters than bytes', '😀😀😀', /this has 3/],
    ['too much', `${'abc def ghi '.repeat(11)}`, /at most 128/],
    ['a key held down', 'aaaaaaaaaaaaaaa', /same few characters/],
    ['a row of digits', '0123456789012', /row of the alphabet or the keyboard/],
    ['a row of keys', 'qwertyuiopas', /row of the alphabet/],
    ['a common password with digits', 'Password12345', /common password/],
    ['the owner’s name', 'adalovelace12', /your name/],
    ['the owner’s address', 'countess@example.com', /e-mail address/],
  ])('refuses %s', (_what, password, message) => {
    expect(passwordProblem(password, owner)).toMatch(message);
  });

  it('takes the longest allowed and nothing above', () => {
    const longest = 'abcdefgh'.repeat(PASSWORD_MAX_LENGTH / 8);
    expect(passwordProblem(longest, owner)).toBeNull();
    expect(passwordProblem(`${longest}x`, owner)).toMatch(/at most/);
  });
});
