/** A provider of identities, as it is offered. */
export interface OfferedProvider {
  readonly issuer: string;
  readonly name: string;
}

/** The providers that somebody signs in with, by name; one that is offered no more goes by its host. */
export function providerNames(issuers: readonly string[], offered: OfferedProvider | null): readonly string[] {
  return issuers.map((issuer) => {
    if (issuer === offered?.issuer) return offered.name;
    return `${URL.canParse(issuer) ? new URL(issuer).host : issuer} (offered no more)`;
  });
}
