/** What a person did who manages accounts, and why it was refused. The message is a sentence for a form. */
export interface AccountProblem {
  readonly code:
    | 'last-admin'
    | 'unknown-user'
    | 'unknown-invitation'
    | 'unknown-session'
    | 'deactivated'
    | 'no-email'
    | 'has-account';
  readonly message: string;
}

export const LAST_ADMIN: AccountProblem = {
  code: 'last-admin',
  message: 'This is the last administrator in use. Make somebody else an administrator first.',
};

export const UNKNOWN_USER: AccountProblem = {
  code: 'unknown-user',
  message: 'There is no such account any more. Reload the page.',
};
