import { isPurposeSignature, purposeSignature } from './purpose-signature';

const secret = 's'.repeat(32);

describe('a signature for a purpose', () => {
  it('is the HMAC-SHA-256 of its parts as JSON, as openssl gives it', () => {
    // printf '%s' '["purpose","part"]' | openssl dgst -sha256 -hmac ssssssssssssssssssssssssssssssss -binary | basenc --base64url | tr -d =
    expect(purposeSignature(secret, ['purpose', 'part'])).toBe('kg6lFPoDLu9hQarC1j12iZ2KUDkKWf_RB6f8UqZDdeQ');
  });

  it('holds for its own parts only, whatever is given and however long', () => {
    const made = purposeSignature(secret, ['purpose', 'a', 'b']);
    expect(isPurposeSignature(made, secret, ['purpose', 'a', 'b'])).toBe(true);
    for (const given of ['', made.slice(1), `${made}A`])
      expect(isPurposeSignature(given, secret, ['purpose', 'a', 'b'])).toBe(false);
    expect(isPurposeSignature(made, secret, ['purpose', 'ab'])).toBe(false);
    expect(isPurposeSignature(made, secret, ['purpose', 'a","b'])).toBe(false);
    expect(isPurposeSignature(made, secret, ['other', 'a', 'b'])).toBe(false);
    expect(isPurposeSignature(made, 't'.repeat(32), ['purpose', 'a', 'b'])).toBe(false);
  });
});
