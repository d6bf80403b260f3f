import fc from 'fast-check'
import { type EditorPart, type EditorState, toEditorState } from '@/lib/summaries/outline/editor-state'
import { pointSections } from '@/lib/summaries/sections'

const text = fc.string({ maxLength: 12 })
const sections = fc.subarray([...pointSections])

/** Arbitrary outlines: unique part ids, no point twice. */
export const outlines: fc.Arbitrary<EditorPart[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text }),
      fc.record({ kind: fc.constant('text' as const), text }),
      fc.record({ kind: fc.constant('point' as const), sections }),
    ),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map((part, at): EditorPart => {
      const id = `part-${at}`
      return part.kind === 'point' ? { ...part, id, takeawayId: `point-${at}` } : { ...part, id }
    }),
  )

export function editorWith(parts: EditorPart[], change: Partial<EditorState> = {}): EditorState {
  const empty = {
    title: '题',
    template: 'study',
    form: 'submission',
    particulars: {},
    intro: '',
    closing: '',
  } as const
  return { ...toEditorState({ ...empty, parts }), ...change }
}

export const stepContext = { shown: [], seen: [], newId: 'new' }

export const point = (id: string, ...list: (typeof pointSections)[number][]): EditorPart => ({
  kind: 'point',
  id,
  takeawayId: `of-${id}`,
  sections: list,
})
export const heading = (id: string, level = 1): EditorPart => ({ kind: 'heading', id, level, text: id })
export const paragraph = (id: string): EditorPart => ({ kind: 'text', id, text: id })
