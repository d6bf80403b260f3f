import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import landed from '@/tests/fixtures/landed-migrations.json'

const folder = new URL('../../prisma/migrations/', import.meta.url)

/** SHA-256 of each migration. What a database has run must stay as it was: a change is a new migration. */
function checksums(): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(
    names.map(({ name }) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder))
      return [name, createHash('sha256').update(sql).digest('hex')]
    }),
  )
}

it('keeps every migration as it landed, and lists each new one in tests/fixtures/landed-migrations.json', () => {
  expect(checksums()).toEqual(landed)
})
