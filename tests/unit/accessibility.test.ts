import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { criteria } from '@/tests/accessibility/criteria'

const root = new URL('..', import.meta.url).pathname

it('goes through every criterion of WCAG 2.2 at A and AA, and the one it took out', () => {
  const count = (level: string) =>
    criteria.filter((one) => one.level === level && one.state !== 'obsolete').length
  expect([count('A'), count('AA'), criteria.length]).toEqual([31, 24, 56])
  const ids = criteria.map(({ id }) => id)
  const inOrder = [...ids].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  expect(ids).toEqual(inOrder)
  expect(new Set(ids).size).toBe(ids.length)
})

it('names for each that is met a test that exists, or what was looked at', () => {
  const unheld = criteria.filter(({ state, tests, looked }) => state === 'met' && !tests && !looked)
  expect(unheld.map(({ id }) => id)).toEqual([])
  const missing = criteria.flatMap(({ id, tests = [] }) =>
    tests
      .filter(([file, title]) => {
        const path = `${root}${file}`
        return !existsSync(path) || !readFileSync(path, 'utf8').includes(title)
      })
      .map(([file, title]) => `${id}: ${file}: ${title}`),
  )
  expect(missing).toEqual([])
})
