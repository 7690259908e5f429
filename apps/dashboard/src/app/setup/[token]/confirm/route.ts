import { readLimitedBody } from '@waveguide/api';
import { confirmSetupLink, isSameOrigin, openSession, setupDetailsSchema } from '@waveguide/auth';
import { redirectTo } from '../../../api/redirect';
import { services } from '../../../api/services';

/** Two short fields; anything longer is no form of ours. */
const FORM_LIMIT_BYTES = 4_000;

/** Uses the link up, signs its bearer in and leads to the overview. Only this request, never opening the link, does so. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const page = `/setup/${encodeURIComponent(token)}`;
  if (!isSameOrigin(request.headers)) return refuse(403, 'This request came from another site and was refused.');
  const body = await readLimitedBody(request, FORM_LIMIT_BYTES);
  if (!body.ok) return refuse(413, 'The form is too large.');
  const form = new URLSearchParams(new TextDecoder().decode(body.value));
  const details = setupDetailsSchema.safeParse({ name: form.get('name') ?? '', email: form.get('email') ?? '' });
  if (!details.success) {
    const field = details.error.issues[0]?.path[0] === 'email' ? 'email' : 'name';
    return redirectTo(`${page}?check=${field}`);
  }
  const { client, auth, now } = services();
  const confirmed = await confirmSetupLink(client, { token, details: details.data, now: now() });
  if (!confirmed.ok) return redirectTo(page);
  return redirectTo('/', await openSession(auth, confirmed.value.userId, request.headers));
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
