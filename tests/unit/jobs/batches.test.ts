import { expect, it } from 'vitest'
import { runInBatches } from '@/lib/jobs/loop'

/** Handles at most `most` at a time, and records the limits it was called with. */
function work(total: number, most: number) {
  const limits: number[] = []
  let left = total
  const run = async (limit: number) => {
    limits.push(limit)
    if (limit > most) throw new Error('too slow')
    left -= Math.min(left, limit)
    return left > 0
  }
  return { run, limits, left: () => left }
}

it('asks for full batches as long as they get done', async () => {
  const { run, limits, left } = work(250, 100)
  await runInBatches(run, 100)
  expect(limits).toEqual([100, 100, 100])
  expect(left()).toBe(0)
})

it('halves a batch that fails until it gets done, and goes on to the end', async () => {
  const { run, limits, left } = work(60, 30)
  await runInBatches(run, 100)
  expect(limits).toEqual([100, 50, 25, 50, 25, 50, 25])
  expect(left()).toBe(0)
})

it('throws what fails alone', async () => {
  const { run, limits } = work(5, 0)
  await expect(runInBatches(run, 4)).rejects.toThrow('too slow')
  expect(limits).toEqual([4, 2, 1])
})
