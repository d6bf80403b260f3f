import { expect, it } from 'vitest'
import { applySourceChanges } from '@/lib/summaries/apply-source-changes'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { plain, scene, wordsOf } from './scene'

/** A summary of two points whose statements were rewritten after they were taken. */
async function changed() {
  const world = await scene(2)
  const { owner, editor, ids } = world
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  const rewrite = (at: number, statement: string, version: number) =>
    editTakeaway({ actor: editor }, { id: ids[at] ?? '', version, statement })
  await rewrite(0, '新的表述一', 1)
  await rewrite(1, '新的表述二', 1)
  const read = () => readSummary({ actor: owner }, { id })
  const shown = async () => {
    const { document, changed } = await previewSummary({ actor: owner }, { id })
    return { words: wordsOf(document), changed }
  }
  const seen = async () => (await read()).changes.map(({ partId, state }) => ({ partId, state }))
  return { ...world, id, rewrite, read, shown, seen }
}

it('says what sources say by now, and hands in what was taken', async () => {
  const { read, shown, owner, id } = await changed()
  expect((await read()).changes).toMatchObject([
    { title: '要点1', changed: [{ part: 'statement', before: ['要点1的表述'], after: ['新的表述一'] }] },
    { title: '要点2', changed: [{ part: 'statement', before: ['要点2的表述'], after: ['新的表述二'] }] },
  ])
  expect(await shown()).toMatchObject({ changed: 2, words: expect.stringContaining('要点1的表述') })
  await finishSummary({ actor: owner }, { id, version: 1 })
  expect((await read()).changes).toEqual([])
  expect((await shown()).changed).toBe(0)
})

it('takes over all that was looked at', async () => {
  const { owner, id, seen, shown, read } = await changed()
  await applySourceChanges({ actor: owner }, { id, want: 'new', points: await seen() })
  expect((await read()).changes).toEqual([])
  const { words, changed: left } = await shown()
  expect(left).toBe(0)
  expect(words).toContain('新的表述一')
  expect(words).toContain('新的表述二')
})

it('keeps what was taken until the source changes again', async () => {
  const { owner, id, seen, shown, read, rewrite } = await changed()
  const [first, second] = await seen()
  if (!first || !second) throw new Error('nothing changed')
  await applySourceChanges({ actor: owner }, { id, want: 'old', points: [first] })
  expect((await read()).changes.map((one) => one.title)).toEqual(['要点2'])
  expect((await shown()).words).toContain('要点1的表述')
  await rewrite(0, '又一个表述', 2)
  expect((await read()).changes.map((one) => one.title)).toEqual(['要点1', '要点2'])
})

it('settles nothing that changed since it was looked at, is finished, gone, or somebody else’s', async () => {
  const { owner, colleague, editor, id, ids, seen, rewrite, read } = await changed()
  const points = await seen()
  await rewrite(1, '第三个表述', 2)
  const settle = (actor = owner, want: 'new' | 'old' = 'new') =>
    applySourceChanges({ actor }, { id, want, points })
  await expect(settle()).rejects.toMatchObject({ code: 'conflict' })
  await expect(settle(owner, 'old')).rejects.toMatchObject({ code: 'conflict' })
  expect((await read()).changes).toHaveLength(2)
  await expect(settle(colleague)).rejects.toMatchObject({ code: 'not-found' })
  await deleteTakeaway({ actor: editor }, { id: ids[0] ?? '' })
  await expect(settle()).rejects.toMatchObject({ code: 'not-found' })
  await finishSummary({ actor: owner }, { id, version: 1 })
  await expect(settle()).rejects.toMatchObject({ code: 'invalid', faults: [{ message: 'finished' }] })
})
