/** As the API says it; stated here too, because the proxy takes in none of the server's modules. */
const RETRY_AFTER_SECONDS = 5;

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:12vh 24px}
main{max-width:36rem;margin:0 auto}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}`;

/** Stands in the place of a page while the database does not answer: it needs no database, no script and no file. */
export function outagePage({ message }: { readonly message: string }, policy: string): Response {
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not available | Waveguide</title><style>${STYLE}</style></head>
<body><main><h1>Waveguide is not available at the moment</h1><p>${escaped(message)}</p>
<p>What was saved is kept. <a href="">Load the page again</a></p></main></body></html>
`;
  return new Response(body, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'retry-after': String(RETRY_AFTER_SECONDS),
    },
  });
}

/** Whether a request is for a page: a browser's, or the application's own on its way from one page to the next. */
export function asksForPage(request: Pick<Request, 'method' | 'headers'>): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return request.headers.has('rsc') || (request.headers.get('accept') ?? '').includes('text/html');
}
