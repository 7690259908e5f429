-- Somebody whom a provider of identities vouches for is linked to an account once, by the provider's issuer and its own id of the person.
-- Until now every link stood under "oidc", whichever provider it came from, and whoever had the address of an account was linked to it
-- beside whoever had it before.
DO $$
DECLARE
  link RECORD;
  body TEXT;
  issuer TEXT;
BEGIN
  FOR link IN
    SELECT account.id, user_id, account_id, id_token, "user".name
    FROM account JOIN "user" ON "user".id = user_id
    WHERE provider_id = 'oidc' ORDER BY account.created_at, account.id
  LOOP
    -- The token that the person last came with says who issued it.
    BEGIN
      body := translate(split_part(link.id_token, '.', 2), '-_', '+/');
      body := rpad(body, (length(body) + 3) / 4 * 4, '=');
      issuer := convert_from(decode(body, 'base64'), 'UTF8')::jsonb ->> 'iss';
    EXCEPTION WHEN data_exception THEN
      issuer := NULL;
    END;
    IF issuer IS NOT NULL AND NOT EXISTS (SELECT FROM account WHERE user_id = link.user_id AND provider_id = issuer) THEN
      UPDATE account SET provider_id = issuer WHERE id = link.id;
    ELSE
      -- The first link of an account is kept. What cannot be told apart is not believed: it is linked anew at the next sign-in.
      DELETE FROM account WHERE id = link.id;
      DELETE FROM session WHERE user_id = link.user_id;
      INSERT INTO audit_event (actor_user_id, actor_name, action, subject_kind, subject_id, detail)
      VALUES (
        NULL, 'Waveguide', 'user.unlink-provider', 'user', link.user_id,
        jsonb_build_object('name', link.name, 'subject', link.account_id, 'reason',
          CASE WHEN issuer IS NULL THEN 'it is not known which provider it came from' ELSE 'a second person of the same provider' END)
      );
    END IF;
  END LOOP;
END
$$;

-- Nothing is asked of a provider in a person's name after signing in.
UPDATE account SET
  access_token = NULL, refresh_token = NULL, id_token = NULL, access_token_expires_at = NULL, refresh_token_expires_at = NULL, scope = NULL
WHERE provider_id <> 'credential';

-- DropIndex
DROP INDEX "account_user_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "account_user_id_provider_id_key" ON "account"("user_id", "provider_id");
