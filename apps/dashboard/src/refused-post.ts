import { isSameOrigin } from '@waveguide/auth/same-origin';

/** What Next.js takes for a form of a page that was sent without scripts. */
const isPageForm = (headers: Headers) => headers.get('content-type')?.startsWith('multipart/form-data') === true;

/** Addresses that read what they are sent themselves, and say themselves what is wrong with it. */
const isOfApi = (pathname: string) => pathname.startsWith('/api/');

/**
 * Refuses in words what is posted to a page and is no whole form of this site's own: Next.js would answer 500, as if the server had failed.
 * @returns null for everything else
 */
export async function postRefusal(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST' || isOfApi(pathname)) return null;
  const ofPage = isPageForm(request.headers);
  if (!ofPage && !request.headers.has('next-action')) return null;
  if (!isSameOrigin(request.headers)) {
    return refusal(
      403,
      'This form came from another site, so nothing of it was read or saved. Open the page and send it from there.',
    );
  }
  if (!ofPage || (await isWholeForm(request.clone()))) return null;
  return refusal(
    400,
    'This form did not come whole, so nothing of it was saved. Load the page again and send it anew.',
  );
}

async function isWholeForm(request: Request): Promise<boolean> {
  try {
    return hasWholeAction(await request.formData());
  } catch {
    return false;
  }
}

/** Where a form names what it is for, in fields that the page wrote into it, they are all there. */
function hasWholeAction(form: FormData): boolean {
  return [...form.keys()].every((name) => {
    const number = /^\$ACTION_REF_(\d+)$/.exec(name)?.[1];
    return number === undefined || isWholeReference(form, `$ACTION_${number}:`);
  });
}

function isWholeReference(form: FormData, prefix: string): boolean {
  const { bound } = parsed(form, `${prefix}0`) as { readonly bound?: unknown };
  const place = typeof bound === 'string' ? /^\$@([\da-f]+)$/.exec(bound)?.[1] : undefined;
  return place === undefined || Array.isArray(parsed(form, `${prefix}${place}`));
}

/** @throws SyntaxError if the field is missing or no JSON */
function parsed(form: FormData, name: string): object {
  const value: unknown = JSON.parse(String(form.get(name) ?? ''));
  if (typeof value !== 'object' || value === null) throw new SyntaxError(`${name} is no object.`);
  return value;
}

function refusal(status: 400 | 403, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
