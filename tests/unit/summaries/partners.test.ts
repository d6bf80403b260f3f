import { expect, it } from 'vitest'
import { partnerLabels, resolvePartner, type SharePartner } from '@/lib/summaries/partners'

const person = (id: string, name: string, department: string | null = null): SharePartner => ({
  id,
  kind: 'person',
  name,
  department,
})
const office: SharePartner = { id: 'd', kind: 'department', name: '经济建设处', department: null }
const all = [
  office,
  person('1', '李静', '经济建设处'),
  person('2', '李静', '经济建设处'),
  person('3', '王晓岚'),
]

it('names no two alike', () => {
  expect([...partnerLabels(all).keys()]).toEqual([
    '经济建设处',
    '李静（经济建设处）',
    '李静（经济建设处）·2',
    '王晓岚',
  ])
})

it('takes a label, or a name that only one has', () => {
  expect(resolvePartner(all, ' 李静（经济建设处）·2 ')?.id).toBe('2')
  expect(resolvePartner(all, '李静')).toBeNull()
  expect(resolvePartner(all.slice(0, 2), '李静')?.id).toBe('1')
  expect(resolvePartner(all, '')).toBeNull()
})
