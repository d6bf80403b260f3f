import { expect, it, vi } from 'vitest'
import { withoutOverlap } from '@/lib/jobs/loop'

it('runs once more for all calls that come while it runs', async () => {
  let finish = () => {}
  const run = vi.fn(() => new Promise<void>((done) => (finish = done)))
  const call = withoutOverlap('a test', run)
  const first = call()
  await Promise.all([call(), call(), call()])
  expect(run).toHaveBeenCalledTimes(1)
  finish()
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2))
  finish()
  await first
  expect(run).toHaveBeenCalledTimes(2)
})

it('gathers calls soon after one another into one run, and takes later ones anew', async () => {
  const run = vi.fn(async () => {})
  const call = withoutOverlap('a test', run, 20)
  const first = call()
  await Promise.all([call(), call()])
  expect(run).not.toHaveBeenCalled()
  await first
  expect(run).toHaveBeenCalledTimes(1)
  await call()
  expect(run).toHaveBeenCalledTimes(2)
})
