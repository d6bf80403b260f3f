import { expect, it } from 'vitest'
import {
  deleteDraft,
  findOtherDrafts,
  isSameText,
  newDraftId,
  pruneDrafts,
  readDraft,
  writeDraft,
} from '@/components/drafts/draft'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23)

const at = (formKey: string, tabId = 'here') => ({ formKey, tabId })

/** A browser storage with room for so many drafts. */
function createStorage(room = 1000) {
  const entries = new Map<string, string>()
  return {
    entries,
    get length() {
      return entries.size
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => void entries.delete(key),
    setItem(key: string, value: string) {
      if (!entries.has(key) && entries.size >= room) throw new DOMException('full', 'QuotaExceededError')
      entries.set(key, value)
    },
  }
}

it('gives back what was stored under a key for 30 days, and only there', () => {
  const device = createStorage()
  const draft = { body: '写到一半', id: 'a', version: 3, at: now }
  expect(writeDraft(device, at('u1.thread:1'), draft)).toBe(true)
  expect(readDraft(device, at('u1.thread:1'), now + 29 * day)).toEqual(draft)
  expect(readDraft(device, at('u1.thread:1'), now + 30 * day)).toBeNull()
  expect(readDraft(device, at('u2.thread:1'), now)).toBeNull()
  deleteDraft(device, at('u1.thread:1'))
  expect(readDraft(device, at('u1.thread:1'), now)).toBeNull()
})

it('keeps no blank draft and reads no broken one', () => {
  const device = createStorage()
  writeDraft(device, at('x'), { body: '字', id: 'a', at: now })
  writeDraft(device, at('x'), { body: ' \n', id: 'a', at: now })
  expect(device.entries.size).toBe(0)
  for (const broken of ['{', 'null', '[]', '{"body":1,"id":"a","at":1}', '{"body":"字"}']) {
    device.setItem('tashan.draft.x~here', broken)
    expect(readDraft(device, at('x'), now)).toBeNull()
  }
})

it('lets the oldest go beyond 50, and what is past its life, but nothing that is not its own', () => {
  const device = createStorage()
  device.setItem('other', '1')
  for (let index = 0; index < 60; index++)
    writeDraft(device, at(`p${index}`), { body: '字', id: 'a', at: now - index })
  writeDraft(device, at('ancient'), { body: '字', id: 'a', at: now - 31 * day })
  expect(pruneDrafts(device, now)).toBe(11)
  expect(device.entries.size).toBe(51)
  expect(readDraft(device, at('p0'), now)).not.toBeNull()
  expect(readDraft(device, at('p59'), now)).toBeNull()
})

it('makes room on a full device, and says so when there is none to make', () => {
  const device = createStorage(40)
  for (let index = 0; index < 40; index++)
    writeDraft(device, at(`p${index}`), { body: '字', id: 'a', at: now + index })
  expect(writeDraft(device, at('new'), { body: '新', id: 'b', at: now + 100 })).toBe(true)
  expect(readDraft(device, at('new'), now + 100)).toMatchObject({ body: '新' })
  expect(readDraft(device, at('p0'), now)).toBeNull()
  expect(writeDraft(createStorage(0), at('new'), { body: '新', id: 'b', at: now })).toBe(false)
})

it('keeps a draft for each window at a place, and finds those of the others', () => {
  const device = createStorage()
  writeDraft(device, at('x', 'a'), { body: '甲', id: 'a', at: now })
  writeDraft(device, at('x', 'b'), { body: '乙', id: 'b', at: now + 1 })
  writeDraft(device, at('x', ''), { body: '没有窗口', id: 'c', at: now + 2 })
  writeDraft(device, at('xy', 'd'), { body: '别处', id: 'd', at: now })
  const others = (tabId: string) =>
    findOtherDrafts(device, at('x', tabId), now).map(({ draft }) => draft.body)
  expect(others('a')).toEqual(['没有窗口', '乙'])
  expect(others('')).toEqual(['乙', '甲'])
  expect(findOtherDrafts(device, at('x', 'a'), now + 31 * day)).toEqual([])
  expect(readDraft(device, at('x', 'a'), now)?.body).toBe('甲')
})

it('knows what the server stored as what was sent', () => {
  expect(isSameText(' 一\r\n二\n', '一\n二')).toBe(true)
  expect(isSameText('一二三', '一二')).toBe(false)
})

it('makes ids that are version 4 UUIDs', () => {
  const ids = Array.from({ length: 200 }, newDraftId)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
