import { expect, it } from 'vitest'
import { discussionOf } from '@/lib/summaries/inputs/discussion'
import type { InputAnnotation, InputPoint } from '@/lib/summaries/inputs/summary-inputs'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'

const snapshot = {
  statement: '先试先行，再试再行。',
  statementEn: 'Try first, then try again.',
  evidence: [],
  report: { id: 'r' },
} as unknown as TakeawaySnapshot
const point: InputPoint = { kind: 'point', id: 'p', takeawayId: 'k', sections: ['annotations'], snapshot }

const annotation = (start: number, end: number, quote: string): InputAnnotation => ({
  ...{ id: 'n', takeawayId: 'k', report: 'slug', reportId: 'r', kind: 'comment', body: '问', tags: [] },
  ...{
    author: { id: 'u', name: '王五' },
    at: '2026-11-18T01:05:00.000Z',
    editedAt: null,
    prefix: '',
    suffix: '',
  },
  anchor: { start, end, quote, revision: null, status: 'same' },
})
const rangeOf = (one: InputAnnotation, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const inputs = { parts: [point], comments: [], annotations: [one], leftOut: {} }
  return discussionOf(inputs, locale, 'taken')(point).annotations?.[0]?.on
}

it('puts an annotation on the very words it stands on, not on the same words elsewhere', () => {
  expect(rangeOf(annotation(6, 7, '试'))).toEqual({ statement: true, start: 6, end: 7 })
})

it('puts it on the whole statement where that says something else by now, or in another language', () => {
  expect(rangeOf(annotation(0, 1, '试'))).toEqual({ statement: true, start: 0, end: 10 })
  expect(rangeOf(annotation(6, 7, '试'), 'en')).toEqual({ statement: true, start: 0, end: 26 })
})

it('lets an answer stand by itself where what it answers does not stand in the file', () => {
  const comment = (id: string, parentId: string | null) => ({
    ...{ id, parentId, threadId: 't', takeawayId: 'k', annotationId: null, author: '王五', body: '说' },
    ...{ at: '2026-11-18T01:05:00.000Z', conclusion: false, resolved: undefined },
  })
  const comments = [comment('b', 'a'), comment('c', 'b'), comment('d', null)]
  const inputs = { parts: [point], comments, annotations: [], leftOut: {} }
  const [thread] = discussionOf(inputs, 'zh-CN', 'all')(point).threads ?? []
  expect(thread?.comments.map(({ id, depth }) => [id, depth])).toEqual([
    ['b', 0],
    ['c', 1],
    ['d', 0],
  ])
})
