import { DomainError } from '@/lib/errors'

/** What Prisma's driver adapter says of a failure, the same for client calls and raw SQL; Prisma's own codes differ between the two. */
type Cause = { originalCode?: string; kind?: string }

function causeOf(error: unknown): Cause {
  const { meta, cause } = Object(error) as {
    meta?: { driverAdapterError?: { cause?: Cause } }
    cause?: Cause
  }
  return meta?.driverAdapterError?.cause ?? cause ?? {}
}

const codeOf = (error: unknown): unknown => (Object(error) as { code?: unknown }).code

/** Whether the database undid a transaction for the sake of another, so that the same once more can succeed. */
export function isWriteConflict(error: unknown): boolean {
  return codeOf(error) === 'P2034' || ['40001', '40P01'].includes(causeOf(error).originalCode ?? '')
}

/** SQLSTATE disk_full, or an I/O error. */
export function isDiskFull(error: unknown): boolean {
  return ['53100', '58030'].includes(causeOf(error).originalCode ?? '')
}

/** The connection failed, the server stops or starts, or it takes no more connections. */
const away = /^(08...|57P0[123]|53300)$/
const awayKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']
const awayCodes = ['P1001', 'P1002', 'P1008', 'P1017']
/** No connection was free in time, or a transaction took too long. */
const busyCodes = ['P2024', 'P2028']

/**
 * A failure of the database as the error that doors know: `unavailable` while it is away or its disk is full, `conflict`
 * for what is there already, `invalid` for what breaks another rule of the schema. Any other error as it is.
 */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error
  const { originalCode = '', kind = '' } = causeOf(error)
  if (isDiskFull(error)) return unavailable('databaseFull', error)
  if (away.test(originalCode) || awayKinds.includes(kind) || awayCodes.includes(String(codeOf(error))))
    return unavailable('databaseAway', error)
  if (isWriteConflict(error) || busyCodes.includes(String(codeOf(error))))
    return unavailable('databaseBusy', error)
  if (originalCode === '23505' || codeOf(error) === 'P2002')
    return new DomainError('conflict', { message: 'already exists', cause: error })
  if (originalCode === '23503' || originalCode === '23514')
    return new DomainError('invalid', { faults: [{ path: '', message: 'malformed' }], cause: error })
  return error
}

function unavailable(message: 'databaseAway' | 'databaseFull' | 'databaseBusy', cause: unknown): DomainError {
  const seconds = message === 'databaseFull' ? 60 : 5
  return new DomainError('unavailable', { faults: [{ path: '', message, values: { seconds } }], cause })
}
