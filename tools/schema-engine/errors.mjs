const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** Address without user and password: an error message must not carry the secret. */
function addressOf(url) {
  const parsed = URL.canParse(url ?? '') ? new URL(url) : null;
  return { host: `${parsed?.hostname}:${parsed?.port || 5432}`, database: parsed?.pathname.slice(1) };
}

/**
 * An error as Prisma's commands expect it from the engine: `error_code` is Prisma's (P1000, P1001, P1003 ...) where one exists.
 * @param {any} error thrown by pg or by the engine
 * @param {string | undefined} url connection string of the datasource
 */
export function errorFields(error, url) {
  const { host, database } = addressOf(url);
  const code = error?.code;
  if (code === '3D000')
    return {
      error_code: 'P1003',
      message: `Database \`${database}\` does not exist on the database server at \`${host}\`.`,
    };
  if (code === '28P01' || code === '28000')
    return { error_code: 'P1000', message: `Authentication failed against the database server at \`${host}\`.` };
  if (unreachable.has(code)) return { error_code: 'P1001', message: `Can't reach the database server at \`${host}\`.` };
  const known = typeof code === 'string' && /^P\d{4}$/.test(code);
  return { error_code: known ? code : undefined, message: error?.message ?? String(error), meta: error?.meta };
}
