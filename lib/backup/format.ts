import { z } from 'zod'

/**
 * A backup file is a gzip stream and the SHA-256 of it. The stream has a header, for each table a section header with
 * its rows as COPY text and `\.`, and last the number of rows.
 */
export const backupHeader = z.object({
  format: z.literal('tashan-backup'),
  formatVersion: z.number().int(),
  application: z.string(),
  postgres: z.string(),
  takenAt: z.iso.datetime(),
  /** The migrations that the database had, in their order. */
  migrations: z.array(z.string()),
})
export type BackupHeader = z.infer<typeof backupHeader>

export const backupFormatVersion = 1

export const sectionHeader = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()).min(1) }),
  z.object({ rows: z.record(z.string(), z.number()) }),
])

/** Ends the rows of a table, as in Postgres' own files; no row is written like this. */
export const endOfRows = '\\.\n'

/** The line after the compressed part. */
export const toTrailer = (sha256: string) => `\nsha256 ${sha256}\n`
export const trailerPattern = /^\nsha256 [\da-f]{64}\n$/
export const trailerLength = toTrailer('0'.repeat(64)).length

/** What is worth something for a moment only, or lets in whoever holds it: people sign in anew after a restore. */
export const omittedTables = ['Session', 'Verification', 'RateLimit', 'IdempotencyKey', 'Presence']

/** How every server writes and reads values, whatever its settings. */
export const valueSettings = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL "TimeZone" = 'UTC'; SET LOCAL "DateStyle" = 'ISO, YMD';
  SET LOCAL "IntervalStyle" = 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '60s'`
