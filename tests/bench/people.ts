import type { Client } from 'pg'
import { tokenHash } from '@/lib/auth/token'
import type { Random } from '@/tests/bench/random'
import { insertRows } from '@/tests/bench/rows'

/** One who asks: each connection of the load is one. */
export type CorpusCaller = { userId: string; token: string; sessionToken: string }

const departments = [
  ...['综合处', '产业处', '科技处', '规划处', '投资处', '营商处', '财金处', '人才处', '开放处', '数据处'],
  ...['城建处', '督查室'],
]
const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗梁']
const givenNames = [...'明远静思宁海峰文博雅琴志强建国晓燕立新春生']

export const callerCount = 64

const createdAt = '2024-01-02T00:00:00.000Z'
const expiresAt = '2099-01-01T00:00:00.000Z'
/** Points of a limit that a load never uses up. */
const credit = -1_000_000_000

/** People of departments, one administrator first; the next ones are staff with a token and a session. */
export async function insertPeople(
  client: Client,
  comments: number,
  random: Random,
): Promise<{ ids: string[]; callers: CorpusCaller[] }> {
  const offices = departments.map((name, position) => ({ id: random.uuid(), name, position, createdAt }))
  const people = Array.from({ length: 200 + Math.floor(comments / 5000) }, (_, index) => ({
    id: random.uuid(),
    name: random.pick(surnames) + random.pick(givenNames) + random.pick(givenNames),
    email: `person${index}@bench.test`,
    username: `person${index}`,
    role: index === 0 ? 'admin' : index <= callerCount || random.below(3) > 0 ? 'staff' : 'viewer',
    departmentId: random.pick(offices).id,
    emailVerified: false,
    unread: 0,
    createdAt,
    updatedAt: createdAt,
  }))
  const callers = people.slice(1, callerCount + 1).map(({ id }) => ({
    userId: id,
    token: `tsh_${random.uuid().replaceAll('-', '')}`,
    sessionToken: random.uuid().replaceAll('-', ''),
  }))
  await insertRows(client, 'Department', offices)
  await insertRows(client, 'User', people)
  await insertCredentials(client, callers, random)
  return { ids: people.map(({ id }) => id), callers }
}

async function insertCredentials(client: Client, callers: CorpusCaller[], random: Random): Promise<void> {
  const tokens = callers.map(({ userId, token }) => ({
    id: random.uuid(),
    userId,
    name: 'bench',
    scope: 'write',
    hash: tokenHash(token),
    hint: token.slice(-4),
    createdAt,
  }))
  const sessions = callers.map(({ userId, sessionToken }) => ({
    id: random.uuid(),
    token: sessionToken,
    userId,
    expiresAt,
    createdAt,
    updatedAt: createdAt,
  }))
  const limits = callers.flatMap(({ userId }) =>
    ['write', 'export'].map((limit) => ({
      key: `${limit}:${userId}`,
      points: credit,
      expire: Date.parse(expiresAt),
    })),
  )
  await insertRows(client, 'AccessToken', tokens)
  await insertRows(client, 'Session', sessions)
  await insertRows(client, 'RateLimit', limits)
}
