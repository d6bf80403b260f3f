import { expect, it } from 'vitest'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { hideComment } from '@/lib/discussion/hide-comment'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { createSummary } from '@/lib/summaries/create-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { exportSummary } from '../exports/export-file'
import { scene } from './scene'

async function concluded() {
  const found = await scene(1)
  const takeawayId = found.ids[0] ?? ''
  const { owner, colleague } = found
  const ways: string[] = []
  for (const body of ['先说一', '先说二']) {
    const { id: threadId } = await startThread({ actor: colleague }, { takeawayId, body })
    const { id } = await writeComment({ actor: owner }, { threadId, body: `**结果**：照${body}办` })
    await concludeThread({ actor: colleague }, { id: threadId, commentId: id })
    ways.push(id)
  }
  const text = async (discussion?: 'none' | 'conclusions' | 'full' | boolean) => {
    const items = [{ takeawayId, discussion }]
    const { id } = await createSummary({ actor: owner }, { title: '小结', form: 'working', items })
    const { body } = await exportSummary({ actor: owner }, { id, format: 'md' })
    return { id, md: new TextDecoder().decode(body) }
  }
  return { ...found, ways, text }
}

it('takes conclusions with author and date unless it is told otherwise', async () => {
  const { owner, text } = await concluded()
  const { id, md } = await text()
  expect((await readSummary({ actor: owner }, { id })).items[0]?.discussion).toBe('conclusions')
  expect(md).toMatch(/结论[\s\S]*照先说一办[\s\S]*照先说二办/)
  expect(md).toMatch(new RegExp(`\\*\\*${owner.name}\\*\\* · \\d{4}年`))
  expect(md).not.toContain('> 先说一')
})

it('takes all or nothing where that is asked for, also in the former words', async () => {
  const { text } = await concluded()
  for (const none of ['none', false] as const) expect((await text(none)).md).not.toMatch(/结论|先说/)
  for (const full of ['full', true] as const) {
    const { md } = await text(full)
    expect(md).toMatch(/> 先说一/)
    expect(md.match(/· 结论/g)).toHaveLength(2)
  }
})

it('takes no conclusion that is hidden', async () => {
  const { admin, ways, text } = await concluded()
  await hideComment({ actor: admin }, { id: ways[0] ?? '', reason: '离题' })
  const { md } = await text()
  expect([md.includes('照先说一办'), md.includes('照先说二办')]).toEqual([false, true])
})
