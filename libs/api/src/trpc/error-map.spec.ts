import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { ProblemError, problemOf, problemToError, readProblem } from './error-map';
import type { Problem } from './problem';

/** As thrown by Prisma, recognised by name and code. */
function prismaError(code: string, name = 'PrismaClientKnownRequestError'): Error {
  return Object.assign(new Error('Invalid `client.revision.create()` invocation in /srv/secret.ts'), { name, code });
}

const reported: unknown[] = [];
const report = (cause: unknown) => {
  reported.push(cause);
  return 'a1b2c3d4';
};
const reading = { report, asked: 'read' } as const;
beforeEach(() => reported.splice(0));

describe('error map', () => {
  it('passes a stated problem on as it is, wherever it was wrapped', () => {
    const problem: Problem = { kind: 'timeout', message: 'Too slow.' };
    expect(problemOf(problemToError(problem), reading)).toBe(problem);
    expect(problemOf(new ProblemError(problem), reading)).toBe(problem);
    expect(reported).toEqual([]);
  });

  it('points at the field of invalid input', () => {
    const parsed = z
      .object({ changes: z.array(z.object({ p10: z.number() })) })
      .safeParse({ changes: [{ p10: Number.NaN }] });
    const error = new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error });
    const problem = problemOf(error, reading);
    expect(problem).toMatchObject({ kind: 'invalid', issues: [{ path: ['changes', 0, 'p10'] }] });
    expect(problem.message).toContain('“changes.0.p10”');
  });

  it('reports what nobody foresaw and tells its incident id only', () => {
    const cause = new Error('password=hunter2 at /srv/app/secret.ts:12');
    const problem = problemOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), reading);
    expect(problem).toMatchObject({ kind: 'unexpected', incidentId: 'a1b2c3d4' });
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|secret/);
    expect(reported).toEqual([cause]);
  });

  it.each([
    ['P2002', 'already-exists'],
    ['P2003', 'invalid'],
    ['P2025', 'not-found'],
    ['P2034', 'already-exists'],
  ])('maps Prisma’s %s to %s without its words', (code, kind) => {
    const problem = problemOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: prismaError(code) }), reading);
    expect(problem.kind).toBe(kind);
    expect(problem.message).not.toMatch(/Invalid|client\.|srv/);
    expect(reported).toEqual([]);
  });

  it.each([
    ['P2028', 'timeout'],
    ['P1001', 'unavailable'],
    ['P2037', 'unavailable'],
  ])('maps Prisma’s %s to %s under an incident that the log has', (code, kind) => {
    const error = prismaError(code);
    const problem = problemOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }), reading);
    expect(problem).toMatchObject({ kind, incidentId: 'a1b2c3d4', message: /Incident a1b2c3d4/ });
    expect(problem.message).not.toMatch(/Invalid|client\.|srv/);
    expect(reported).toEqual([error]);
  });

  it.each([
    // A connection that was not to be had leaves open what the same request had saved before.
    ['P1001', 'write', /Whether it was saved is not known: look before you try again/],
    ['P1017', 'write', /Whether it was saved is not known: look before you try again/],
    // PostgreSQL undid the transaction.
    ['P2028', 'write', /It was not saved/],
    ['P1001', 'who-asks', /Nothing was changed/],
    ['P1017', 'read', /^The connection to the database was lost\. Try again shortly\./],
  ] as const)('says what became of what was asked: %s, %s', (code, asked, text) => {
    expect(problemOf(prismaError(code), { report, asked }).message).toMatch(text);
  });

  it('claims of no failure of ours that nothing was saved, where something was to be', () => {
    expect(problemOf(new Error('x'), { report, asked: 'write' }).message).toMatch(/whether it was saved is not known/);
    expect(problemOf(new Error('x'), reading).message).toMatch(/nothing was changed/);
  });

  it('reports an error of Prisma that is ours', () => {
    expect(problemOf(prismaError('P2009'), reading).kind).toBe('unexpected');
    expect(problemOf(prismaError('', 'PrismaClientValidationError'), reading).kind).toBe('unexpected');
    expect(reported).toHaveLength(2);
  });

  it.each([
    [{ kind: 'not-found', what: 'vendor', id: 'x', message: 'm' }, 'NOT_FOUND'],
    [{ kind: 'invalid', issues: [], message: 'm' }, 'BAD_REQUEST'],
    [{ kind: 'sign-in-required', message: 'm' }, 'UNAUTHORIZED'],
    [{ kind: 'not-permitted', message: 'm' }, 'FORBIDDEN'],
    [{ kind: 'too-large', limitBytes: 1, message: 'm' }, 'PAYLOAD_TOO_LARGE'],
  ] satisfies [Problem, string][])('gives %o the code %s', (problem, code) => {
    expect(problemToError(problem).code).toBe(code);
  });

  it('reads a problem back from an error’s data, and nothing from foreign data', () => {
    const problem: Problem = { kind: 'invalid', message: 'No.', issues: [{ path: ['a', 0], message: 'No.' }] };
    expect(readProblem({ code: 'BAD_REQUEST', problem })).toEqual(problem);
    expect(readProblem({ code: 'BAD_REQUEST' })).toBeNull();
    expect(readProblem(undefined)).toBeNull();
  });
});
