import { expect, test } from 'vitest'
import { statementNames } from '@/lib/statement-names'

test('a statement is named from its third use on, always by the same name and by one of its own', () => {
  const nameOf = statementNames()
  const uses = ['SELECT 1', 'SELECT 1', 'SELECT 1', 'SELECT 1'].map((sql) => nameOf({ sql }))
  const others = ['SELECT 2', 'SELECT 2', 'SELECT 2'].map((sql) => nameOf({ sql }))
  expect(uses.slice(0, 2)).toEqual(['', ''])
  expect(uses[2]).toMatch(/^tashan_[0-9a-f]{16}$/)
  expect(uses[3]).toBe(uses[2])
  expect(others[2]).not.toBe(uses[2])
})

test('however many statements there are, 300 are named and those stay named', () => {
  const nameOf = statementNames()
  const statements = Array.from({ length: 1_000 }, (_, i) => `SELECT ${i}`)
  for (let use = 0; use < 5; use++) for (const sql of statements) nameOf({ sql })
  const names = statements.map((sql) => nameOf({ sql }))
  expect(new Set(names.filter((name) => name !== '')).size).toBe(300)
  expect(statements.map((sql) => nameOf({ sql }))).toEqual(names)
})
