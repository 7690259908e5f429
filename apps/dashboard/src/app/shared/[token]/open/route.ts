import { withErrorResponse, readLimitedBody, tryPassword } from '@waveguide/api';
import { isSameOrigin, requestNetwork } from '@waveguide/auth';
import { SHARE_COOKIE } from '../../../../shared/share-visit';
import { redirectTo } from '../../../api/redirect';
import { services } from '../../../api/services';

/** A password and what a form puts around it. */
const FORM_LIMIT_BYTES = 4096;

/** Takes the password of a link from its form, which works without scripts, and leads back to the page. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  return withErrorResponse(() => open(request, token), services().reportIncident, 'write');
}

async function open(request: Request, token: string): Promise<Response> {
  if (!isSameOrigin(request.headers)) {
    return new Response('This request came from another site and was refused.\n', { status: 403 });
  }
  const page = `/shared/${encodeURIComponent(token)}`;
  const body = await readLimitedBody(request, FORM_LIMIT_BYTES);
  if (!body.ok) return redirectTo(`${page}?answer=wrong`);
  const password = new URLSearchParams(new TextDecoder().decode(body.value)).get('password') ?? '';
  const all = services();
  const answer = await tryPassword(all, {
    token,
    password,
    secret: all.secret,
    network: requestNetwork(request.headers),
  });
  switch (answer.kind) {
    case 'wrong':
    case 'wait':
      return redirectTo(`${page}?answer=${answer.kind}`);
    case 'closed':
    case 'open':
      return redirectTo(page);
    case 'right': {
      // Without an age, so that it goes when the browser is closed; what it says holds for some hours at most.
      const secure = all.baseUrl.startsWith('https:') ? '; Secure' : '';
      return redirectTo(page, [`${SHARE_COOKIE}=${answer.pass}; Path=${page}; HttpOnly; SameSite=Lax${secure}`]);
    }
  }
}
