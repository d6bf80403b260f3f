import { expect, it } from 'vitest'
import { outcomeLabels } from '@/components/discussion/outcome-labels'
import { withOutcomeActivity } from '@/lib/discussion/outcome'
import { enDiscussion, zhDiscussion } from '@/lib/i18n/discussion'
import { toNotificationText } from '@/lib/notifications/text'

const about = { takeawayId: 'k', annotationId: null }
const at = new Date('2026-03-02T02:00:00Z')
const adopted = { kind: 'adopted' as const, reason: '已办', setBy: { id: 'a', name: '张三' }, setAt: at }
const thread = { id: 't', ...about, outcome: adopted }
const resolved = { verb: 'thread.resolved', subjectKind: 'thread', subjectId: 't', detail: about }
const change = { previous: null, changed: true, id: 'o', reason: '已办' }
const told = (rows: ReturnType<typeof withOutcomeActivity>) =>
  rows.map(({ verb, detail }) => [verb, detail?.silent ?? false])

it('tells of a new outcome once, by its own row', () => {
  expect(told(withOutcomeActivity(resolved, thread, change))).toEqual([
    ['thread.resolved', true],
    ['thread.outcome-set', false],
  ])
  expect(withOutcomeActivity(null, thread, change)[0]?.detail).toEqual({
    ...about,
    outcome: 'adopted',
    outcomeId: 'o',
    silent: false,
  })
})

it('tells of what it came with where only the reason is new, and of nothing where nothing changed', () => {
  expect(told(withOutcomeActivity(resolved, thread, { ...change, previous: 'adopted' }))).toEqual([
    ['thread.resolved', false],
    ['thread.outcome-set', true],
  ])
  expect(told(withOutcomeActivity(resolved, thread, { ...change, changed: false }))).toEqual([
    ['thread.resolved', false],
  ])
  expect(withOutcomeActivity(null, thread, null)).toEqual([])
})

it('tells of an outcome that is taken back', () => {
  const undecided = { ...thread, outcome: null }
  const rows = withOutcomeActivity(null, undecided, { ...change, previous: 'partly', id: null })
  expect(rows[0]?.detail).toMatchObject({ outcome: null, silent: false })
})

it('says what is done with a choice, in both languages', () => {
  expect(outcomeLabels(zhDiscussion, 'resolveAs').map(({ label }) => label)).toEqual([
    '采纳并标为已结',
    '部分采纳并标为已结',
    '未采纳并标为已结',
  ])
  expect(outcomeLabels(enDiscussion, 'concludeAs')[2]).toEqual({
    kind: 'rejected',
    label: 'Conclude: Not adopted',
  })
})

it('says in a notification what the opinion came to', () => {
  const facts = { kind: 'follow' as const, verb: 'thread.outcome-set', actor: '张三', count: 1 }
  const text = (outcome: 'partly' | null, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    toNotificationText({ ...facts, outcome }, locale)
  expect(text('partly')).toBe('张三 确定了讨论意见的采纳情况：部分采纳')
  expect(text(null)).toBe('张三 确定了讨论意见的采纳情况：未定')
  expect(text('partly', 'en')).toBe('张三 said what became of the opinion: Partly adopted')
})
