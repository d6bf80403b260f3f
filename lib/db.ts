import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

/** What data functions get: the client or the transaction of the running command. */
export type Db = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { tashanPrisma?: PrismaClient }

/** The process's one client; a pool of at most 10 connections. */
export function prisma(): PrismaClient {
  if (!kept.tashanPrisma) {
    const url = env().DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set: start with npm start')
    kept.tashanPrisma = new PrismaClient({
      adapter: new PrismaPg({ connectionString: url, max: 10 }),
      log: [{ emit: 'event', level: 'query' }],
    })
  }
  return kept.tashanPrisma
}

/** Runs in one transaction; a write conflict is tried again up to three times, a broken unique rule is a `conflict`. */
export async function inTransaction<T>(run: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma().$transaction(run, { timeout: 20_000, maxWait: 10_000 })
    } catch (error) {
      if (hasCode(error, 'P2002')) throw new DomainError('conflict', { message: 'already exists' })
      if (attempt >= 3 || !hasCode(error, 'P2034')) throw error
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
