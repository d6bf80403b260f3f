import { expect, it } from 'vitest'
import { coalesce } from '@/lib/coalesce'

/** Doubles numbers once it is told to; refuses a call with a negative one. */
function arrange(maxItems = 10) {
  const calls: string[] = []
  const open: (() => void)[] = []
  const double = coalesce<number, number>(
    async (key, items) => {
      calls.push(`${key}: ${items.join(' ')}`)
      await new Promise<void>((go) => open.push(go))
      if (items.some((item) => item < 0)) throw new Error(`refused ${items.join(' ')}`)
      return items.map((item) => item * 2)
    },
    (item) => (item % 2 === 0 ? 'even' : 'odd'),
    maxItems,
  )
  const settled = () => new Promise<void>((done) => setImmediate(done))
  /** Lets all calls go on until none is left. */
  const finish = async () => {
    while (open.length > 0) {
      for (const go of open.splice(0)) go()
      await settled()
    }
  }
  return { calls, double, finish }
}

it('runs the first call at once, and what is asked meanwhile together', async () => {
  const { calls, double, finish } = arrange()
  const results = Promise.all([1, 3, 5, 2, 7].map(double))
  expect(calls).toEqual(['odd: 1', 'even: 2'])
  await finish()
  expect(await results).toEqual([2, 6, 10, 4, 14])
  expect(calls).toEqual(['odd: 1', 'even: 2', 'odd: 3 5 7'])
  const later = double(9)
  await finish()
  expect(await later).toBe(18)
  expect(calls.at(-1)).toBe('odd: 9')
})

it('runs at most so many together', async () => {
  const { calls, double, finish } = arrange(2)
  const results = Promise.all([1, 3, 5, 7].map(double))
  await finish()
  expect(await results).toEqual([2, 6, 10, 14])
  expect(calls).toEqual(['odd: 1', 'odd: 3 5', 'odd: 7'])
})

it('fails only what fails alone, and goes on after it', async () => {
  const { calls, double, finish } = arrange()
  const results = Promise.allSettled([1, 3, -5, 7].map((item) => double(item)))
  await finish()
  expect(calls).toEqual(['odd: 1', 'odd: 3 -5 7', 'odd: 3', 'odd: -5', 'odd: 7'])
  expect(await results).toMatchObject([
    { value: 2 },
    { value: 6 },
    { reason: { message: 'refused -5' } },
    { value: 14 },
  ])
  const alone = expect(double(-1)).rejects.toThrow('refused -1')
  await finish()
  await alone
})
