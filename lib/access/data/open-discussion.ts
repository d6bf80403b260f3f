import { Prisma } from '@/prisma/generated/client'

/**
 * Whether a discussion is open: neither resolved nor locked. The trigger `keep_thread_open` of the migration
 * `20261129070000_open_discussions` applies this rule to the column whenever a resolution or a lock changes.
 */
export function isOpen(thread = 't'): Prisma.Sql {
  return Prisma.raw(`${thread}."open"`)
}
