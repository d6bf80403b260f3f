import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { discussionScene } from './discussion-scene'
import { wordsOf } from './scene'

const tableOf = (ids: string[], form: 'submission' | 'working' = 'submission') => ({
  title: '征求意见采纳情况表',
  template: 'opinions' as const,
  form,
  outline: ids.map((takeawayId) => ({ kind: 'point' as const, takeawayId, sections: [] })),
})

async function shown(actor: Actor, id: string) {
  const { document } = await previewSummary({ actor }, { id })
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  return { rows, text: wordsOf(document) }
}

it('has a row for each discussion that the reader may see, with what became of it, and none for another', async () => {
  const { owner, colleague, editor, ids, discuss, conclude, onStatement, reply } = await discussionScene()
  const [first = '', second = ''] = ids
  const adopted = await discuss(colleague, '建议**先试点**', first)
  const rejected = await discuss(colleague, '建议取消', first)
  const undecided = await discuss(owner, '再议', second)
  const concluded = await conclude(owner, '谁来牵头', '由科技局牵头')
  const noted = await reply(owner, await onStatement(colleague, '给大家看的批注'), '批注下的意见')
  const withdrawn = await onStatement(colleague, '后来只给自己看的批注')
  await reply(owner, withdrawn, '私下的意见')
  const toPrivate = { version: 1, visibility: 'private' as const, replies: 'stay' as const }
  await editAnnotation({ actor: colleague }, { id: withdrawn, ...toPrivate })
  const hidden = await discuss(colleague, '被隐藏的意见', first)
  const deleted = await discuss(owner, '删掉的意见', first)
  await hideComment({ actor: editor }, { id: hidden.commentId, reason: '离题' })
  await deleteComment({ actor: owner }, { id: deleted.commentId })
  await resolveThread({ actor: editor }, { id: adopted.threadId, outcome: 'adopted', reason: '已列入计划' })
  await setOutcome({ actor: editor }, { id: rejected.threadId, outcome: 'rejected' })
  await setOutcome({ actor: editor }, { id: concluded.threadId, outcome: 'partly' })
  const { id } = await createSummary({ actor: owner }, tableOf(ids))
  const { rows, text } = await shown(owner, id)
  expect(rows.map(([, , opinion, outcome, reason]) => [opinion, outcome, reason])).toEqual([
    ['建议先试点', '采纳', '已列入计划'],
    ['建议取消', '未采纳', ''],
    ['谁来牵头', '部分采纳', '由科技局牵头'],
    ['批注下的意见', '未定', ''],
    ['再议', '未定', ''],
  ])
  expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5'])
  expect(rows[0]?.[1]).toContain(colleague.name)
  expect(rows.map((row) => row[5])).toEqual(['要点1', '要点1', '要点1', '要点1', '要点2'])
  expect(text).toContain('共征求到意见5条，其中采纳1条，部分采纳1条，未采纳1条，未定2条。')
  // The other way round: each open thread that may be seen stands in the table.
  const threads = await prisma().thread.findMany({ select: { id: true } })
  const unseen = new Set([hidden.threadId, deleted.threadId])
  const visible = threads.filter((thread) => !unseen.has(thread.id))
  expect(visible).toHaveLength(rows.length + 1)
  expect([undecided, noted].every(({ threadId }) => visible.some((one) => one.id === threadId))).toBe(true)
})

it('stays as it was finished, without what was hidden since', async () => {
  const { owner, colleague, editor, ids, discuss, conclude } = await discussionScene()
  const kept = await discuss(colleague, '留下的意见')
  const withdrawn = await discuss(colleague, '收回的意见')
  const concluded = await conclude(colleague, '谁来牵头', '由科技局牵头')
  await setOutcome({ actor: editor }, { id: kept.threadId, outcome: 'adopted' })
  const { id } = await createSummary({ actor: owner }, tableOf(ids, 'working'))
  await finishSummary({ actor: owner }, { id, version: 1 })
  expect((await shown(owner, id)).rows.map((row) => row[4])).toEqual(['', '', '由科技局牵头'])
  await setOutcome({ actor: editor }, { id: kept.threadId, outcome: 'rejected' })
  await discuss(colleague, '后来的意见')
  await hideComment({ actor: editor }, { id: withdrawn.commentId, reason: '离题' })
  await hideComment({ actor: editor }, { id: concluded.commentId, reason: '离题' })
  const { rows } = await shown(owner, id)
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['留下的意见', '采纳', '', 'P-1 要点1'],
    ['谁来牵头', '未定', '', 'P-1 要点1'],
  ])
})

it('says so where nobody said anything', async () => {
  const { owner, ids } = await discussionScene()
  const { id } = await createSummary({ actor: owner }, tableOf(ids))
  expect((await shown(owner, id)).text).toContain('没有征求到意见。')
})
