import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { ReportLock, ReportRef } from '@/lib/access/data/reports'
import { may, mayForSome, type Ownership, type Permission } from '@/lib/access/permissions'
import { openReport, type ReportAccess, type ReportAccessCache } from '@/lib/access/report-access'
import { type ActivityEvent, type NewActivity, recordActivity } from '@/lib/activity/data/record'
import { type Clock, systemClock } from '@/lib/clock'
import { type Db, inTransaction, prisma, retryOnConflict } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { readFromReplica } from '@/lib/read-replica'
import { stripUnstorable } from '@/lib/strip-unstorable'

/** The actor and the clock of a request. */
export type Caller = { actor: Actor | null; clock?: Clock; proofs?: ReportAccessCache }

/** The dependencies of a running use case; `actor` is null only in an `open` one. */
export type Scope<P extends Permission = Exclude<Permission, 'open'>> = {
  db: Db
  actor: P extends 'open' ? Actor | null : Actor
  now: () => Date
  newId: () => string
  /** Proofs that a query shares with others of the same page; a command proves anew. */
  proofs?: ReportAccessCache
}

/** The subject: permissions read its `ownerId` and `grant`; the rest is for `run`. */
type UseCaseSubject = object

/** The subject with the proof for the report, where the use case says which report it speaks of. */
type Opened<Sub, Ref> = [Ref] extends [never] ? Sub : Sub & { access: ReportAccess }

type UseCaseDefinition<
  P extends Permission,
  Schema extends z.ZodType,
  Output extends z.ZodType,
  Ref extends ReportRef,
  Sub extends UseCaseSubject,
  Result,
> = {
  name: string
  permission: P
  input: Schema
  /** What of the result the world outside is told; none where the result is nothing, or a file. */
  output?: Output
  /** The report it speaks of, by a thing in it: `access` of the subject. Throws not-found. */
  report?: (input: z.output<Schema>) => Ref
  lock?: ReportLock
  /** Finds what else the permission or `run` must know; throws not-found. */
  subject?: (scope: Scope<P>, input: z.output<Schema>, opened: Opened<object, Ref>) => Promise<Sub>
  run: (scope: Scope<P>, input: z.output<Schema>, subject: Opened<Sub, Ref>) => Promise<Result>
}

type CommandDefinition<
  P extends Permission,
  Schema extends z.ZodType,
  Output extends z.ZodType,
  Ref extends ReportRef,
  Sub extends UseCaseSubject,
  Result,
  Prepared,
> = Omit<UseCaseDefinition<P, Schema, Output, Ref, Sub, Result>, 'run'> & {
  /** Runs before the transaction once the actor's role suffices: it may read, but nothing is locked. */
  prepare?: (scope: Scope<P>, input: z.output<Schema>, opened: Opened<object, Ref>) => Promise<Prepared>
  run: (
    scope: Scope<P>,
    input: z.output<Schema>,
    subject: Opened<Sub, Ref>,
    prepared: Prepared,
  ) => Promise<Result>
  /** The activity rows, of the report of `subject.access` unless they name one; null where nothing changed. */
  activity: (done: {
    input: z.output<Schema>
    subject: Opened<Sub, Ref>
    result: Result
  }) => NewActivity | NewActivity[] | null
}

type UseCaseDescription<Schema extends z.ZodType> = {
  name: string
  permission: Permission
  input: Schema
  output?: z.ZodType
}

export type UseCase<Schema extends z.ZodType = z.ZodType, Result = unknown> = {
  (caller: Caller, input: z.input<Schema>): Promise<Result>
  readonly useCase: UseCaseDescription<Schema> & { kind: 'query' | 'command' }
}

/** A use case that reads; a `long` one from the read replica, where there is one. */
export function query<
  P extends Permission,
  Schema extends z.ZodType,
  Output extends z.ZodType,
  Sub extends UseCaseSubject,
  Result extends z.input<Output>,
  Ref extends ReportRef = never,
>(
  definition: UseCaseDefinition<P, Schema, Output, Ref, Sub, Result> & { long?: true },
): UseCase<Schema, Result> {
  const call = async (caller: Caller, raw: z.input<Schema>) => {
    requireRole(caller, definition.permission)
    const input = parseInput(definition.input, raw)
    const run = (db: Db) =>
      execute({ ...createScope<P>(caller, db), proofs: caller.proofs }, definition, input)
    return (await (definition.long ? readFromReplica(run) : run(prisma()))).result
  }
  return withDescription(call, 'query', definition)
}

/** A use case that writes, in one transaction with its activity rows. */
export function command<
  P extends Permission,
  Schema extends z.ZodType,
  Output extends z.ZodType,
  Sub extends UseCaseSubject,
  Result extends z.input<Output>,
  Prepared = undefined,
  Ref extends ReportRef = never,
>(definition: CommandDefinition<P, Schema, Output, Ref, Sub, Result, Prepared>): UseCase<Schema, Result> {
  const call = async (caller: Caller, raw: z.input<Schema>) => {
    requireRole(caller, definition.permission)
    const input = parseInput(definition.input, raw)
    const { prepare, report } = definition
    const unlocked = createScope<P>(caller, prisma())
    const prepared = (await prepare?.(
      unlocked,
      input,
      await openDeclared(unlocked, report, input),
    )) as Prepared
    return inTransaction(async (tx) => {
      const scope = createScope<P>(caller, tx)
      const run = (...given: [typeof scope, z.output<Schema>, Opened<Sub, Ref>]) =>
        definition.run(...given, prepared)
      const { subject, result } = await execute(scope, { ...definition, run }, input)
      const rows = [definition.activity({ input, subject, result }) ?? []].flat()
      const reportId = (subject as { access?: ReportAccess }).access?.id
      const ofReport = rows.map((row) => ({ reportId, ...row }))
      await recordActivity(tx, caller.actor?.id ?? null, scope.now(), ofReport)
      return result
    })
  }
  return withDescription(call, 'command', definition)
}

/**
 * A use case without a transaction: it reads, then writes in one SQL statement that commits by itself with its activity
 * (`insertActivity`). It saves round trips for frequent commands and locks nothing while a file is made.
 */
export function statement<
  P extends Permission,
  Schema extends z.ZodType,
  Output extends z.ZodType,
  Sub extends UseCaseSubject,
  Result extends z.input<Output>,
  Event extends ActivityEvent | null,
  Ref extends ReportRef = never,
>(
  definition: Omit<UseCaseDefinition<P, Schema, Output, Ref, Sub, Result>, 'lock' | 'run'> & {
    /** The event that its SQL records; null for one that records nothing. */
    activity: Event
    run: (
      scope: Scope<P>,
      input: z.output<Schema>,
      subject: Opened<Sub, Ref>,
      event: Event,
    ) => Promise<Result>
  },
): UseCase<Schema, Result> & { readonly activity: Event } {
  const { activity } = definition
  const call = async (caller: Caller, raw: z.input<Schema>) => {
    requireRole(caller, definition.permission)
    const input = parseInput(definition.input, raw)
    const scope = createScope<P>(caller, prisma())
    const run = (...given: [typeof scope, z.output<Schema>, Opened<Sub, Ref>]) =>
      definition.run(...given, activity)
    return (await retryOnConflict(() => execute(scope, { ...definition, run }, input))).result
  }
  return Object.assign(withDescription(call, 'command', definition), { activity })
}

/** Refuses whom no subject could help, before anything is parsed, locked or read. */
export function requireRole({ actor }: Caller, permission: Permission) {
  if (permission === 'open') return
  if (!actor) throw new DomainError('unauthenticated')
  if (!mayForSome(actor, permission)) throw new DomainError('forbidden')
}

function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(stripUnstorable(raw))
  if (parsed.success) return parsed.data
  throw new DomainError('invalid', {
    faults: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), ...toFieldFault(issue) })),
  })
}

/** A zod issue as a message key of lib/i18n/errors.ts. */
function toFieldFault(issue: z.core.$ZodIssue): {
  message: string
  values?: Record<string, string | number>
} {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return issue.minimum === 1 ? { message: 'required' } : limitFault('tooShort', issue.minimum)
    return issue.origin === 'array'
      ? limitFault('tooFew', issue.minimum)
      : limitFault('tooLow', issue.minimum)
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return limitFault('tooLong', issue.maximum)
    return issue.origin === 'array'
      ? limitFault('tooManyItems', issue.maximum)
      : limitFault('tooHigh', issue.maximum)
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { message: 'required' }
  if (issue.code === 'custom' && issue.message) return { message: issue.message }
  if (issue.code === 'invalid_format' && issue.format === 'email') return { message: 'email' }
  if (issue.code === 'invalid_format' && issue.format === 'url') return { message: 'url' }
  return { message: 'malformed' }
}

function limitFault(message: string, limit: number | bigint) {
  return { message, values: { limit: Number(limit) } }
}

/** `requireRole` has refused a missing actor, so the cast holds for every permission but `open`. */
function createScope<P extends Permission>(caller: Caller, db: Db): Scope<P> {
  const clock = caller.clock ?? systemClock
  return { db, actor: caller.actor as Scope<P>['actor'], now: clock.now, newId: clock.newId }
}

/** The proof of the report that a use case speaks of, if it says one. */
async function openDeclared<Schema extends z.ZodType, Ref extends ReportRef>(
  scope: Parameters<typeof openReport>[0],
  report: ((input: z.output<Schema>) => Ref) | undefined,
  input: z.output<Schema>,
  lock?: ReportLock,
) {
  return (report ? { access: await openReport(scope, report(input), lock) } : {}) as Opened<object, Ref>
}

async function execute<
  P extends Permission,
  Schema extends z.ZodType,
  Ref extends ReportRef,
  Sub extends UseCaseSubject,
  Result,
>(
  scope: Scope<P>,
  definition: UseCaseDefinition<P, Schema, z.ZodType, Ref, Sub, Result>,
  input: z.output<Schema>,
) {
  const opened = await openDeclared(scope, definition.report, input, definition.lock)
  const found = await definition.subject?.(scope, input, opened)
  const subject = { ...opened, ...found } as Opened<Sub, Ref>
  requirePermission(scope, definition.permission, subject)
  return { subject, result: await definition.run(scope, input, subject) }
}

function requirePermission(scope: { actor: Actor | null }, permission: Permission, subject: UseCaseSubject) {
  const { ownerId = null, grant = null } = subject as Partial<Ownership>
  if (!may(scope.actor, permission, { ownerId, grant })) throw new DomainError('forbidden')
}

function withDescription<Schema extends z.ZodType, Result>(
  call: (caller: Caller, raw: z.input<Schema>) => Promise<Result>,
  kind: 'query' | 'command',
  { name, permission, input, output }: UseCaseDescription<Schema>,
): UseCase<Schema, Result> {
  return Object.assign(call, { useCase: { name, kind, permission, input, output } })
}
