import { describe, expect, test } from 'vitest'
import { codePointLength } from '@/lib/text/code-points'
import { prepareReanchoring, type ReanchorResult } from '@/lib/text/reanchoring'
import { describeRange, verifyRange } from '@/lib/text/selector'
import { inheritKeys } from '@/lib/text/stable-keys'
import { parseStructure } from '@/lib/text/structure'
import { anchorCases } from '@/tests/unit/text/anchor-cases'

/** A text without its ⟦⟧ marks, and the range between them. */
function unmark(marked: string) {
  const text = marked.replace(/[⟦⟧]/g, '')
  const [before, quote] = marked.split(/[⟦⟧]/) as [string, string | undefined]
  if (quote === undefined) return { text, place: null }
  const start = codePointLength(before)
  return { text, place: { start, end: start + codePointLength(quote) } }
}

function fateOf(before: string, after: string) {
  const [old, next] = [unmark(before), unmark(after)]
  const structure = parseStructure(old.text)
  const carried = inheritKeys(
    { text: old.text, structure },
    { text: next.text, structure: parseStructure(next.text) },
  )
  const reanchor = prepareReanchoring(
    { text: old.text, paragraphs: structure.paragraphs },
    { text: next.text, paragraphs: carried.paragraphs },
  )
  const anchor = describeRange(old.text, structure.paragraphs, old.place!.start, old.place!.end)
  return { anchor, fate: reanchor(anchor), text: next.text, truth: next.place }
}

function describeFate(fate: ReanchorResult): string {
  if (fate.status !== 'proposed') return fate.status
  const kinds = [...new Set(fate.changes.map(({ kind }) => kind))]
  return `proposed ${fate.reason === 'words' ? kinds.join(' ') : fate.reason}`
}

describe('of a passage', () => {
  test.each(anchorCases)('where %s: %s', (_name, expected, before, after) => {
    const { fate, anchor, text, truth } = fateOf(before, after)
    expect(describeFate(fate)).toBe(expected)
    if (fate.status === 'orphaned') return expect(truth).toBeNull()
    expect({ start: fate.anchor.start, end: fate.anchor.end }).toEqual(truth)
    expect(verifyRange(text, fate.anchor)).toBe(true)
    if (fate.status !== 'proposed') expect(fate.anchor.quote).toBe(anchor.quote)
  })

  test('the fates are these, and none is silently wrong', () => {
    const count = { same: 0, moved: 0, proposed: 0, orphaned: 0, silentlyWrong: 0 }
    for (const [, , before, after] of anchorCases) {
      const { fate, truth } = fateOf(before, after)
      count[fate.status]++
      const accepted = fate.status === 'same' || fate.status === 'moved'
      if (accepted && (fate.anchor.start !== truth?.start || fate.anchor.end !== truth.end))
        count.silentlyWrong++
    }
    expect(anchorCases).toHaveLength(156)
    expect(count).toEqual({ same: 43, moved: 5, proposed: 97, orphaned: 11, silentlyWrong: 0 })
  })
})
