/**
 * The certified `oidc-provider` as a provider of identities on the loopback, for the journeys. Whoever types an address there has that
 * address; `2:grace@example.com` is a second person who has it. It runs in a process of its own, says "ready", and ends with the process
 * that forked it.
 *
 * Arguments: port, issuer, client secret, redirect address.
 */
import { Provider } from 'oidc-provider';

const [port, issuer, clientSecret, redirectUri] = /** @type {[string, string, string, string]} */ (
  /** @type {unknown} */ (process.argv.slice(2))
);

const provider = new Provider(issuer, {
  clients: [{ client_id: 'waveguide', client_secret: clientSecret, redirect_uris: [redirectUri] }],
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_context, accountId) => ({
    accountId,
    claims: () => {
      const email = accountId.split(':').at(-1);
      return { sub: accountId, email, email_verified: true, name: `Known as ${email}` };
    },
  }),
});

provider.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit(0));
