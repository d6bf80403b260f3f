import { expect, it } from 'vitest'
import type { Result } from '@/tests/bench/result'
import { failuresOf } from '@/tests/bench/verdict'

const soak = {
  oneWriter: 10,
  sixteenWriters: 60,
  posted: 70,
  missed: 0,
  doubled: 0,
  disordered: 0,
  resets: 0,
  errors: 0,
}

function result(rate: number, errors: number, lost = 0): Result {
  const median = { rate, p50: 1, p95: 1, p99: 1, serverMs: 1, databaseMs: 1, bytes: 1, statements: 1, errors }
  const load = { work: 'post', title: 'post', kind: 'rest' as const, connections: 16, target: 'site' }
  return {
    measurements: [{ ...load, median, rounds: [] }],
    soak: { ...soak, missed: lost },
  } as unknown as Result
}

it('passes a run whose answers were all good', () => {
  expect(failuresOf(result(10, 0))).toEqual([])
})

it.each([
  [result(10, 2), 'post of site at 16 connections: 2 answers were no 2xx'],
  [result(0, 0), 'post of site at 16 connections: no answer in time'],
  [result(10, 0, 3), 'events: 3 not told, 0 told twice, 0 out of order, 0 resets, 0 posts refused'],
])('fails a run %#', (run, failure) => {
  expect(failuresOf(run)).toEqual([failure])
})
