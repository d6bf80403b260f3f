import { expect, it } from 'vitest'
import { Turns } from '@/lib/summaries/worker/turns'

/** Takes one after another until none waits. */
function served(turns: Turns<string>): string[] {
  const items: string[] = []
  for (let item = turns.next(); item !== null; item = turns.next()) {
    items.push(item)
    turns.done()
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
  const turns = new Turns<string>(10, 4)
  for (const item of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) turns.add(item.charAt(0), item)
  expect(served(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

it('serves whoever comes while somebody is at their first of many before their second', () => {
  const turns = new Turns<string>(10, 4)
  turns.add('a', 'a1')
  expect(turns.next()).toBe('a1')
  for (const item of ['a2', 'a3', 'b1', 'c1', 'b2']) turns.add(item.charAt(0), item)
  turns.done()
  expect(served(turns)).toEqual(['b1', 'c1', 'a2', 'b2', 'a3'])
})

it('refuses one person more than their share, the one at work counted, and nobody else', () => {
  const turns = new Turns<string>(10, 2)
  turns.add('a', 'a1')
  turns.next()
  turns.add('a', 'a2')
  expect(refusal(() => turns.add('a', 'a3'))).toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyOwn', values: { limit: 2, seconds: 10 } }],
  })
  turns.add('b', 'b1')
  turns.done()
  turns.add('a', 'a3')
  expect(served(turns)).toEqual(['b1', 'a2', 'a3'])
})

it('refuses everybody while too many wait in all, until they are taken away', () => {
  const turns = new Turns<string>(2, 2)
  turns.add('a', 'a1')
  turns.add('b', 'b1')
  expect(refusal(() => turns.add('c', 'c1'))).toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyWaiting' }],
  })
  expect(turns.clear()).toEqual(['a1', 'b1'])
  turns.add('c', 'c1')
  expect(served(turns)).toEqual(['c1'])
})
