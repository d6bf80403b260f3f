import { afterAll, expect, it, vi } from 'vitest'
import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { cancelExport } from '@/lib/exports/cancel-export'
import { requestExport } from '@/lib/exports/request-export'
import { startExports } from '@/lib/exports/worker/loop'
import { jobPool } from '@/lib/jobs/runner'
import { createSummary } from '@/lib/summaries/create-summary'
import { plain, scene } from '../summaries/scene'

const { exports: runner } = jobPool()
afterAll(() => postgresListener().end())

it('stops the export at work when it is cancelled, no other, and goes on with the next', async () => {
  const { owner: actor, ids } = await scene(1)
  const summary = await createSummary({ actor }, { title: '小结', items: plain(ids) })
  const request = () => requestExport({ actor }, { id: summary.id, format: 'xlsx' })
  const [first, second, third] = [await request(), await request(), await request()]
  let breakOff = (_: Error) => {}
  const asked = vi.spyOn(runner, 'ask').mockImplementation(
    () =>
      new Promise((_, reject) => {
        breakOff = reject
      }),
  )
  const stopped = vi.spyOn(runner, 'stop').mockImplementation(() => breakOff(new Error('stopped')))
  const askedFor = () => asked.mock.calls.map(([, claimed]) => (claimed as { id: string }).id)

  startExports(postgresListener())
  await vi.waitFor(() => expect(askedFor()).toEqual([first.id]), 10_000)
  const heard = new Promise((resolve) => postgresListener().on('export', resolve))
  await cancelExport({ actor }, { id: second.id })
  expect(await heard).toBe(`cancelled ${second.id}`)
  expect(stopped).not.toHaveBeenCalled()
  await cancelExport({ actor }, { id: first.id })
  await vi.waitFor(() => expect(askedFor()).toEqual([first.id, third.id]), 10_000)
  expect(stopped).toHaveBeenCalledTimes(1)
})
