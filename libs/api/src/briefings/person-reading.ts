/**
 * Programs that open a link before or instead of a person: they draw previews in messages, look for malware, index or measure. By words of
 * what they call themselves, in lower case; the list stands in docs/decisions/0013.
 */
export const PROGRAM_WORDS = [
  'bot',
  'crawl',
  'spider',
  'slurp',
  'preview',
  'scanner',
  'monitor',
  'facebookexternalhit',
  'facebookcatalog',
  'meta-external',
  'whatsapp',
  'skypeuripreview',
  'snapchat',
  'viber',
  'embedly',
  'quora link',
  'outbrain',
  'vkshare',
  'w3c_validator',
  'safelinks',
  'barracuda',
  'proofpoint',
  'mimecast',
  'google-read-aloud',
  'googleother',
  'google-inspectiontool',
  'mediapartners-google',
  'feedfetcher',
  'chrome-lighthouse',
  'headlesschrome',
  'phantomjs',
  'curl/',
  'wget/',
  'python',
  'java/',
  'go-http-client',
  'okhttp',
  'axios/',
  'node-fetch',
  'undici',
  'libwww',
  'httpclient',
  'http_request',
] as const;

/** What a request says of how it came about. */
export interface RequestManner {
  /** Of the request, as it came in. */
  readonly method: string | null;
  readonly headers: { get(name: string): string | null };
}

/** Browsers say by one of these that nobody looks yet. */
function isFetchedAhead(headers: RequestManner['headers']): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '');
  return (
    purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose)) ||
    headers.get('next-router-prefetch') !== null
  );
}

/** Whether a request is a person's look at a page: no question for the head alone, nothing fetched ahead, no program that says it is one. */
export function isPersonReading({ method, headers }: RequestManner): boolean {
  if (method !== 'GET' || isFetchedAhead(headers)) return false;
  // Cubot makes telephones.
  const agent = (headers.get('user-agent') ?? '').toLowerCase().replaceAll('cubot', '');
  return agent !== '' && !PROGRAM_WORDS.some((word) => agent.includes(word));
}
