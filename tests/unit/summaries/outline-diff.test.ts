import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffOutlines } from '@/lib/summaries/outline/diff'
import type { OutlinePart } from '@/lib/summaries/outline/schema'

const heading = (id: string, text = id): OutlinePart => ({ kind: 'heading', id, level: 1, text })
const point = (takeawayId: string, id: string): OutlinePart => ({
  kind: 'point',
  id,
  takeawayId,
  sections: [],
})
const describeDiff = (before: OutlinePart[], after: OutlinePart[]) =>
  diffOutlines(before, after).map(({ kind, old, new: fresh }) => `${kind} ${(old ?? fresh)?.id}`)

describe('two outlines beside each other', () => {
  it('pairs what stays, whatever its words, and says what was added, removed and moved', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((id) => heading(id))
    const after = [heading('a', 'anew'), ...['e', 'c', 'd', 'f'].map((id) => heading(id))]
    expect(describeDiff(before, after)).toEqual([
      'stays a',
      'removed b',
      'moved e',
      'stays c',
      'stays d',
      'added f',
    ])
    expect(diffOutlines(before, after)[0]).toMatchObject({ old: { text: 'a' }, new: { text: 'anew' } })
  })

  it('knows a point that came back with another id by what it is about', () => {
    expect(diffOutlines([point('x', '1')], [point('x', '2')])).toMatchObject([{ kind: 'stays' }])
  })

  it('shows every part of both exactly once, the new ones in their order', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const pairs = diffOutlines(
          one.map((id) => heading(id)),
          other.map((id) => heading(id)),
        )
        expect(pairs.flatMap((pair) => pair.new?.id ?? [])).toEqual(other)
        expect(pairs.flatMap((pair) => pair.old?.id ?? []).sort()).toEqual([...one].sort())
      }),
    )
  })
})
