import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from '@/lib/summaries/outline/steps'
import { templateSections } from '@/lib/summaries/sections'
import { editorWith, heading, outlines, paragraph, point, stepContext } from '@/tests/unit/summaries/outlines'

const ids = (editor: { parts: { id: string }[] }) => editor.parts.map((part) => part.id)
const sorted = (list: string[]) => [...list].sort()

const verbs = ['up', 'down', 'in', 'out', 'sections', 'usual', 'to', 'stay', 'filter', 'tick', '']
const steps = fc
  .tuple(fc.constantFrom(...verbs), fc.integer({ min: -1, max: 15 }), fc.integer({ min: -2, max: 16 }))
  .map(([verb, at, to]) => `${verb}:part-${at}${verb === 'to' ? `:${to}` : ''}`)

describe('a step of the composer', () => {
  it('that moves or changes loses no part and doubles none', () => {
    fc.assert(
      fc.property(outlines, fc.array(steps, { maxLength: 8 }), (parts, list) => {
        const before = editorWith(parts)
        const seen = ids(before)
        const after = list.reduce((editor, step) => applyStep(editor, step, { ...stepContext, seen }), before)
        expect(sorted(ids(after))).toEqual(sorted(ids(before)))
      }),
    )
  })

  it('that is any text at all changes no more than it names', () => {
    fc.assert(
      fc.property(outlines, fc.string(), (parts, step) => {
        const before = editorWith(parts)
        const after = applyStep(before, step, stepContext)
        const remaining = sorted(ids(after)).filter((id) => id !== stepContext.newId)
        expect(remaining).toEqual(sorted(ids(before)))
      }),
    )
  })

  it('down and up again, or up and down again, is as before, unless there is nowhere to go', () => {
    fc.assert(
      fc.property(outlines, fc.nat(13), (parts, at) => {
        const part = parts[at]
        fc.pre(part !== undefined && part.kind !== 'heading')
        const id = part?.id
        const before = editorWith(parts)
        for (const [there, back] of [
          ['up', 'down'],
          ['down', 'up'],
        ]) {
          const moved = applyStep(before, `${there}:${id}`, stepContext)
          if (moved.parts === before.parts) continue
          expect(ids(applyStep(moved, `${back}:${id}`, stepContext))).toEqual(ids(before))
        }
      }),
    )
  })

  it('that removes is undone at the same place', () => {
    fc.assert(
      fc.property(outlines, fc.nat(13), (parts, at) => {
        fc.pre(at < parts.length)
        const before = editorWith(parts)
        const gone = applyStep(before, `remove:part-${at}`, stepContext)
        expect(ids(gone)).toEqual(ids(before).filter((id) => id !== `part-${at}`))
        const back = applyStep(gone, 'undo', stepContext)
        expect(back).toEqual(before)
      }),
    )
  })

  it('adds ticked points once, with what the template usually takes, below the heading that was named', () => {
    const before = editorWith([heading('一'), point('a'), heading('二'), point('b')], {
      template: 'brief',
      ticked: ['of-a', 'x', 'y', 'x'],
      insertUnder: '一',
    })
    const after = applyStep(before, 'add', stepContext)
    expect(ids(after)).toEqual(['一', 'a', 'x', 'y', '二', 'b'])
    expect(after.parts[2]).toEqual({
      kind: 'point',
      id: 'x',
      takeawayId: 'x',
      sections: templateSections.brief,
    })
    expect(after.ticked).toEqual([])
    expect(ids(applyStep({ ...before, insertUnder: '' }, 'add', stepContext)).slice(-2)).toEqual(['x', 'y'])
  })

  it('does not bring a point back that was added again meanwhile', () => {
    const gone = applyStep(editorWith([point('a'), paragraph('t')]), 'remove:a', stepContext)
    const again = applyStep({ ...gone, ticked: ['of-a'] }, 'add', stepContext)
    expect(ids(applyStep(again, 'undo', stepContext))).toEqual(['t', 'of-a'])
  })

  it('moves a heading with what stands under it, past its neighbour', () => {
    const parts = [heading('一'), point('a'), heading('1', 2), point('b'), heading('二'), point('c')]
    const down = applyStep(editorWith(parts), 'down:一', stepContext)
    expect(ids(down)).toEqual(['二', 'c', '一', 'a', '1', 'b'])
    expect(ids(applyStep(down, 'up:一', stepContext))).toEqual(ids({ parts }))
    expect(ids(applyStep(editorWith(parts), 'to:1:6', stepContext))).toEqual(['一', 'a', '二', 'c', '1', 'b'])
  })

  it('raises and lowers a heading between the first and the third level', () => {
    const level = (step: string, from: number) => {
      const [part] = applyStep(editorWith([heading('一', from)]), step, stepContext).parts
      return part?.kind === 'heading' && part.level
    }
    expect([level('in:一', 1), level('in:一', 3), level('out:一', 2), level('out:一', 1)]).toEqual([
      2, 3, 1, 1,
    ])
  })

  it('adds a heading or a paragraph above, below or at the end, at the level of the heading before', () => {
    const editor = editorWith([heading('一', 2), point('a')])
    const added = (step: string) => ids(applyStep(editor, step, stepContext))
    expect(added('heading:a:above')).toEqual(['一', 'new', 'a'])
    expect(added('text:一')).toEqual(['一', 'new', 'a'])
    expect(added('text:')).toEqual(['一', 'a', 'new'])
    expect(applyStep(editor, 'heading:a', stepContext).parts[2]).toEqual({
      kind: 'heading',
      id: 'new',
      level: 2,
      text: '',
    })
  })

  it('takes the same of all points but of those that the reader does not see', () => {
    const editor = editorWith([point('a', 'terms'), point('b', 'links'), point('hidden', 'figures')])
    const seen = ['a', 'b']
    const takesIn = (step: string) =>
      applyStep(editor, step, { ...stepContext, seen }).parts.map(
        (part) => part.kind === 'point' && part.sections,
      )
    expect(takesIn('sections:b')).toEqual([['links'], ['links'], ['figures']])
    expect(takesIn('usual')).toEqual([templateSections.study, templateSections.study, ['figures']])
  })

  it('ticks all that is shown, and unticks all', () => {
    const editor = editorWith([], { ticked: ['a'] })
    const ticked = applyStep(editor, 'tick', { ...stepContext, shown: ['a', 'b'] })
    expect(ticked.ticked).toEqual(['a', 'b'])
    expect(applyStep(ticked, 'untick', stepContext).ticked).toEqual([])
  })
})
