import { prisma } from '@/lib/db'

type SqlStatement = { name?: string; text: string; values: unknown[] }

/** The pg client that rate-limiter-flexible needs, over the one pool; each count is one statement. */
export const limiterStore = {
  async query({ text, values }: SqlStatement) {
    const rows = await prisma().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
    return { rows: rows.map(withNumbers), rowCount: rows.length }
  },
}

/** Converts BigInt to number, which the library calculates with. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
}
