import { DomainError } from '@/lib/errors'

/** The cause by Prisma's driver adapter, alike for client calls and raw SQL; Prisma's codes differ. */
type Cause = { originalCode?: string; kind?: string }

function toCause(error: unknown): Cause {
  const { meta, cause } = Object(error) as {
    meta?: { driverAdapterError?: { cause?: Cause } }
    cause?: Cause
  }
  return meta?.driverAdapterError?.cause ?? cause ?? {}
}

const toCode = (error: unknown): unknown => (Object(error) as { code?: unknown }).code

/** Whether the database rolled back because of another transaction, so that a retry can succeed. */
export function isWriteConflict(error: unknown): boolean {
  return toCode(error) === 'P2034' || ['40001', '40P01'].includes(toCause(error).originalCode ?? '')
}

/** SQLSTATE disk_full, or an I/O error. */
export function isDiskFull(error: unknown): boolean {
  return ['53100', '58030'].includes(toCause(error).originalCode ?? '')
}

/** SQLSTATEs of a failed connection, a server that starts or stops or became a standby, or too many connections. */
const unavailableStates = /^(08...|57P0[123]|53300|25006)$/
const unavailableKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']
const unavailableCodes = ['P1001', 'P1002', 'P1008', 'P1017']
/** pg's messages for a server that takes connections and does not answer. */
const unansweredMessage = /connection terminated|timeout exceeded when trying to connect|query read timeout/i
const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && (unansweredMessage.test(error.message) || isUnanswered(error.cause))
/** Prisma's codes for no free connection in time and for a transaction that took too long. */
const busyCodes = ['P2024', 'P2028']

/**
 * Maps a database error to a DomainError: `unavailable` (away or disk full), `conflict` (exists already),
 * `invalid` (another rule of the schema). Returns any other error as it is.
 */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error
  const { originalCode = '', kind = '' } = toCause(error)
  if (isDiskFull(error)) return unavailable('databaseFull', error)
  if (
    unavailableStates.test(originalCode) ||
    unavailableKinds.includes(kind) ||
    unavailableCodes.includes(String(toCode(error))) ||
    isUnanswered(error)
  )
    return unavailable('databaseAway', error)
  if (isWriteConflict(error) || busyCodes.includes(String(toCode(error))))
    return unavailable('databaseBusy', error)
  if (originalCode === '23505' || toCode(error) === 'P2002')
    return new DomainError('conflict', { message: 'already exists', cause: error })
  if (originalCode === '23503' || originalCode === '23514')
    return new DomainError('invalid', { faults: [{ path: '', message: 'malformed' }], cause: error })
  return error
}

function unavailable(message: 'databaseAway' | 'databaseFull' | 'databaseBusy', cause: unknown): DomainError {
  const seconds = message === 'databaseFull' ? 60 : 5
  return new DomainError('unavailable', { faults: [{ path: '', message, values: { seconds } }], cause })
}
