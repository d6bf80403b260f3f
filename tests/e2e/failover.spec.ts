import type { ChildProcess } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { ensureDatabase } from '@/scripts/database/embedded'
import { type DatabaseProxy, startDatabaseProxy } from '@/tests/support/database-proxy'
import { beginThread, countComments, type FleetSeed, seedFleet, writeAtOnce } from '@/tests/support/fleet-e2e'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { ask, type ServerPair, startServerPair } from '@/tests/support/standby'

const ports = [8, 9].map((more) => Number(process.env.TASHAN_E2E_PORT ?? 3456) + more)
const sites = ports.map((port) => `http://127.0.0.1:${port}`)

let pair: ServerPair
let address: DatabaseProxy
let instances: ChildProcess[]
let seed: FleetSeed

test.beforeAll(async () => {
  pair = await startServerPair()
  const url = await ensureDatabase(pair.primary, 'tashan')
  seed = await seedFleet(url)
  await pair.synchronise()
  address = await startDatabaseProxy(url)
  instances = ports.map((port) => startInstance(address.url, port, { TASHAN_WRITES_PER_MINUTE: '100000' }))
  await Promise.all(instances.map((instance, index) => waitUntilServing(instance, ports[index] ?? 0)))
})

test.afterAll(async () => {
  await Promise.all(instances.map((instance) => killInstance(instance)))
  await address.end()
  await pair.remove()
})

test('the primary dies while people write: nothing that was answered "saved" is lost or doubled, and all goes on', async () => {
  const threadId = await beginThread(sites[0] ?? '', seed)
  const [writers, each] = [6, 30]
  let failedOver: Promise<void> | undefined
  /** The primary is gone without a word; its address leads to the standby, once that is promoted. */
  async function failOver() {
    process.kill(pair.primary.pid, 'SIGKILL')
    await address.cut()
    await ask(pair.standby, 'SELECT pg_promote()')
    address.lead(pair.standby.url('tashan'))
    await address.restore()
  }
  const log = await writeAtOnce({
    ...{ sites, seed, threadId, writers, each },
    onSaved: (count) => {
      if (count >= (writers * each) / 3) failedOver ??= failOver()
    },
  })
  await failedOver

  const counts = await countComments(pair.standby.url('tashan'), threadId)
  const lost = log.acknowledged.filter((body) => !counts.has(body))
  const doubled = log.acknowledged.filter((body) => (counts.get(body) ?? 0) > 1)
  const { length: acknowledged } = log.acknowledged
  console.log(
    `failover: acknowledged ${acknowledged}, found ${acknowledged - lost.length}, lost ${lost.length}, doubled ${doubled.length}; sent again ${log.repeated} times, longest silence ${log.silenceMs} ms`,
  )
  expect({ acknowledged, lost, doubled }).toEqual({ acknowledged: writers * each, lost: [], doubled: [] })
  expect(log.repeated).toBeGreaterThan(0)
  for (const site of sites) expect((await fetch(`${site}/api/ready`)).status).toBe(200)
})
