import { describe, expect, it } from 'vitest'
import { isWriteConflict, toDomainError } from '@/lib/database-error'
import { DomainError, invalid } from '@/lib/errors'

/** Errors as Prisma throws them: P2010 for raw SQL, other codes for client calls. */
const raw = (originalCode: string, kind = 'postgres') =>
  Object.assign(new Error('Raw query failed'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { originalCode, kind } } },
  })
const client = (code: string) => Object.assign(new Error(code), { code, meta: {} })
const bare = (kind: string) => Object.assign(new Error(kind), { cause: { kind } })

describe('toDomainError', () => {
  it.each<[string, unknown, string, string | undefined]>([
    ['unique in raw SQL', raw('23505'), 'conflict', undefined],
    ['unique in a client call', client('P2002'), 'conflict', undefined],
    ['foreign key', raw('23503'), 'invalid', 'malformed'],
    ['check', raw('23514'), 'invalid', 'malformed'],
    ['disk full', raw('53100'), 'unavailable', 'databaseFull'],
    ['server stops', raw('57P01'), 'unavailable', 'databaseAway'],
    ['server became a standby', raw('25006'), 'unavailable', 'databaseAway'],
    ['connection lost', raw('08006'), 'unavailable', 'databaseAway'],
    ['server not reached', client('P1001'), 'unavailable', 'databaseAway'],
    [
      'server not reached while a transaction ends',
      bare('DatabaseNotReachable'),
      'unavailable',
      'databaseAway',
    ],
    ...[
      'Connection terminated due to connection timeout',
      'timeout exceeded when trying to connect',
      'Query read timeout',
      'Connection terminated unexpectedly',
    ].flatMap((message) => {
      const hanging = new Error(message)
      const wrapped = new Error('Failed to get session', { cause: hanging })
      return [
        [message, hanging, 'unavailable', 'databaseAway'],
        [`${message}, within another`, wrapped, 'unavailable', 'databaseAway'],
      ] satisfies [string, unknown, string, string][]
    }),
    ['deadlock that was tried often enough', raw('40P01'), 'unavailable', 'databaseBusy'],
    ['no transaction in time', client('P2028'), 'unavailable', 'databaseBusy'],
  ])('%s', (_, error, code, message) => {
    const known = toDomainError(error)
    expect(known).toBeInstanceOf(DomainError)
    expect(known).toMatchObject({ code, cause: error })
    expect((known as DomainError).faults[0]?.message).toBe(message)
  })

  it.each([[invalid('a', 'required')], [new Error('a slip of ours')], [raw('42601')], [null], ['text']])(
    'leaves %s as it is',
    (error) => {
      expect(toDomainError(error)).toBe(error)
    },
  )
})

describe('isWriteConflict', () => {
  it.each([raw('40P01'), raw('40001'), client('P2034')])('%o', (error) => {
    expect(isWriteConflict(error)).toBe(true)
  })

  it.each([raw('23505'), client('P2002'), new Error('no'), undefined])('not %o', (error) => {
    expect(isWriteConflict(error)).toBe(false)
  })
})
