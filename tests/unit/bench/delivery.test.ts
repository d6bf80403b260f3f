import { describe, expect, it } from 'vitest'
import { checkDelivery, eventParser, type ToldEvent } from '@/tests/bench/delivery'

const change = (id: number, subjectId: string, verb = 'comment.written') =>
  `id: ${id}\nevent: change\ndata: ${JSON.stringify({ id, verb, subjectId })}\n\n`

function parse(pieces: string[]) {
  const told: ToldEvent[] = []
  let resets = 0
  const read = eventParser(
    (event) => told.push(event),
    () => resets++,
  )
  for (const piece of pieces) read(piece)
  return { told, resets }
}

describe('the stream of events', () => {
  it('is read however it is cut, and only comments count', () => {
    const text = `retry: 1000\nid: 4\n\n${change(5, 'a')}: \n\n${change(6, 'x', 'thread.resolved')}${change(7, 'b')}`
    const told = [
      { id: 5, commentId: 'a' },
      { id: 7, commentId: 'b' },
    ]
    expect(parse([text])).toEqual({ told, resets: 0 })
    expect(parse([...text])).toEqual({ told, resets: 0 })
  })

  it('says when its position was lost', () => {
    expect(parse(['id: 9\nevent: reset\ndata: {}\n\n'])).toEqual({ told: [], resets: 1 })
  })
})

describe('delivery', () => {
  const told = (...pairs: [number, string][]) => pairs.map(([id, commentId]) => ({ id, commentId }))

  it('is whole when each was told once and in order', () => {
    expect(checkDelivery(['a', 'b'], told([1, 'a'], [2, 'b']))).toEqual({
      ...{ posted: 2, missed: 0, doubled: 0, disordered: 0 },
    })
  })

  it('counts what is missing, doubled and out of order', () => {
    expect(checkDelivery(['a', 'b', 'c'], told([2, 'a'], [1, 'b'], [3, 'a']))).toEqual({
      ...{ posted: 3, missed: 1, doubled: 1, disordered: 1 },
    })
  })
})
