import { providerNames } from './provider-names';

describe('providerNames', () => {
  it('names the one that is offered, and the others by their hosts', () => {
    const offered = { issuer: 'https://id.example.com/', name: 'Example' };
    const issuers = ['https://id.example.com/', 'https://old.example.com/realm', 'https://id.example.com'];
    expect(providerNames(issuers, offered)).toEqual([
      'Example',
      'old.example.com (offered no more)',
      'id.example.com (offered no more)',
    ]);
    expect(providerNames(['https://id.example.com/'], null)).toEqual(['id.example.com (offered no more)']);
  });
});
