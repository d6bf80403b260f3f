import { expect, it } from 'vitest'
import { FairQueue } from '@/lib/jobs/runner'

/** Takes all entries in order. */
function drain(queue: FairQueue<string>): string[] {
  const items: string[] = []
  for (let item = queue.next(); item !== null; item = queue.next()) {
    items.push(item)
    queue.done()
  }
  return items
}

const refusal = (add: () => void) => {
  try {
    add()
  } catch (error) {
    return error
  }
}

it('serves people in turn, each in the order they asked', () => {
  const queue = new FairQueue<string>(10, 4)
  for (const item of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) queue.add(item.charAt(0), item)
  expect(drain(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

it('serves whoever comes while somebody is at their first of many before their second', () => {
  const queue = new FairQueue<string>(10, 4)
  queue.add('a', 'a1')
  expect(queue.next()).toBe('a1')
  for (const item of ['a2', 'a3', 'b1', 'c1', 'b2']) queue.add(item.charAt(0), item)
  queue.done()
  expect(drain(queue)).toEqual(['b1', 'c1', 'a2', 'b2', 'a3'])
})

it('refuses one person more than their share, the one at work counted, and nobody else', () => {
  const queue = new FairQueue<string>(10, 2)
  queue.add('a', 'a1')
  queue.next()
  queue.add('a', 'a2')
  expect(refusal(() => queue.add('a', 'a3'))).toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyOwn', values: { limit: 2, seconds: 10 } }],
  })
  queue.add('b', 'b1')
  queue.done()
  queue.add('a', 'a3')
  expect(drain(queue)).toEqual(['b1', 'a2', 'a3'])
})

it('refuses everybody while too many wait in all, until they are taken away', () => {
  const queue = new FairQueue<string>(2, 2)
  queue.add('a', 'a1')
  queue.add('b', 'b1')
  expect(refusal(() => queue.add('c', 'c1'))).toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyWaiting' }],
  })
  expect(queue.clear()).toEqual(['a1', 'b1'])
  queue.add('c', 'c1')
  expect(drain(queue)).toEqual(['c1'])
})
