import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isPersonReading, PROGRAM_WORDS } from './person-reading';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const reads = (agent: string, headers: Record<string, string> = {}, method = 'GET') =>
  isPersonReading({ method, headers: new Headers({ 'user-agent': agent, ...headers }) });

describe('isPersonReading', () => {
  it.each([
    FIREFOX,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
    'Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12.423 Version/12.16',
  ])('counts %s', (agent) => expect(reads(agent)).toBe(true));

  it.each([
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko; compatible; BingPreview/1.0b) Chrome/100.0.0.0',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.14.1',
    'python-requests/2.32.4',
    '',
  ])('does not count “%s”', (agent) => expect(reads(agent)).toBe(false));

  it.each<Record<string, string>>([
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
    { 'next-router-prefetch': '1' },
  ])('does not count what is fetched ahead: %j', (headers) => expect(reads(FIREFOX, headers)).toBe(false));

  it('does not count a question for the head alone, nor one whose method nobody told', () => {
    expect(reads(FIREFOX, {}, 'HEAD')).toBe(false);
    expect(isPersonReading({ method: null, headers: new Headers({ 'user-agent': FIREFOX }) })).toBe(false);
  });

  it('is listed in the decision on links, word by word', () => {
    const record = readFileSync(path.join(__dirname, '../../../../docs/decisions/0013-share-links.md'), 'utf8');
    for (const word of PROGRAM_WORDS) expect(record).toContain(`\`${word}\``);
  });
});
