/** Said where saving needs a session that is there no more: signing in elsewhere leaves this page, and all that was typed on it, alone. */
export function SignInAgain() {
  return (
    <>
      You are not signed in, or your session has ended.{' '}
      <a href="/sign-in" target="_blank" rel="noopener">
        Sign in in another tab
      </a>
      , then come back and press the button again.
    </>
  );
}
