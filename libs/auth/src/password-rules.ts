/** Characters, not bytes. NIST SP 800-63B asks for length and against common ones, and advises against rules of composition. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** Fewer different characters than this is a key held down. */
const MIN_DIFFERENT_CHARACTERS = 5;

/** What people type when they have to type something long, in lower case. */
const COMMON = [
  'password',
  'passwort',
  'qwerty',
  'qwertz',
  'letmein',
  'welcome',
  'changeme',
  'waveguide',
  'administrator',
];

const RUNS = 'abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm';

export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a password as a sentence for its field; null if it may be used. */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) {
    return `Use at least ${PASSWORD_MIN_LENGTH} characters (this has ${length}). A few unrelated words are easy to keep.`;
  }
  if (length > PASSWORD_MAX_LENGTH) return `Use at most ${PASSWORD_MAX_LENGTH} characters (this has ${length}).`;
  const lower = password.toLowerCase();
  if (new Set(lower).size < MIN_DIFFERENT_CHARACTERS) return 'This repeats the same few characters. Use a few words.';
  if (RUNS.includes(lower)) return 'This is a row of the alphabet or the keyboard. Use a few words.';
  const rest = withoutKnownWords(lower, owner);
  // What is left has to carry the password: a guesser starts with the words that it can know.
  if (rest < PASSWORD_MIN_LENGTH / 2) {
    return 'This is mostly a common password, your name or your e-mail address. Use a few unrelated words.';
  }
  return null;
}

/** Number of characters that remain without the words that anybody would try first. */
function withoutKnownWords(lower: string, { name, email }: PasswordOwner): number {
  const personal = [...name.toLowerCase().split(/\s+/), ...email.toLowerCase().split(/[@.]/)];
  const known = [...COMMON, ...personal.filter((word) => word.length >= 3)];
  return [...known.reduce((text, word) => text.replaceAll(word, ''), lower)].length;
}
