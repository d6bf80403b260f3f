import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordActivity } from '@/lib/activity/data/record'
import { inTransaction } from '@/lib/db'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { listen, tab } from './client'

const events = 10_000
const writers = 8
const readers = 6

it('loses none and doubles none of 10,000 events over two processes and hundreds of reconnections', async () => {
  const [hubs, about, reader] = await Promise.all([
    Promise.all([listen(), listen()]),
    report(),
    person('staff'),
  ])
  const random = fc.sample(fc.integer({ min: 1, max: 120 }), { numRuns: 5000, seed: 7 })
  let next = 0
  let drawn = 0
  const draw = () => random[drawn++ % random.length] ?? 1

  async function write() {
    while (next < events) {
      // One to five at once, as commands with several deeds do.
      const batch = Array.from({ length: Math.min(1 + (draw() % 5), events - next) }, () => String(next++))
      await inTransaction((tx) =>
        recordActivity(
          tx,
          null,
          new Date(),
          batch.map((subjectId) => ({
            verb: 'tested',
            subjectKind: 'report',
            subjectId,
            reportId: about.id,
          })),
        ),
      )
    }
  }

  let reconnections = 0
  async function read(index: number) {
    const heard: string[] = []
    for (let after = start; heard.length < events; reconnections++) {
      const open = tab(hubs[(index + reconnections) % 2]!, reader, { after })
      for (let left = draw(); left > 0 && heard.length < events; left--) {
        const change = await open.change()
        heard.push(change.subjectId)
        after = change.position
      }
      await open.leave()
    }
    return heard
  }

  const start = hubs[0].position
  const reading = Array.from({ length: readers }, (_, index) => read(index))
  await Promise.all(Array.from({ length: writers }, write))
  const received = await Promise.all(reading)
  const lost = received.map((heard) => events - new Set(heard).size)
  const doubled = received.map((heard) => heard.length - new Set(heard).size)
  console.log(
    `events sent ${events}, received ${received.flat().length} by ${readers} readers, ` +
      `reconnections ${reconnections}, lost ${lost.join('+')}, doubled ${doubled.join('+')}`,
  )
  expect([...lost, ...doubled]).toEqual(Array(readers * 2).fill(0))
  await Promise.all(hubs.map((hub) => hub.end()))
}, 360_000)
