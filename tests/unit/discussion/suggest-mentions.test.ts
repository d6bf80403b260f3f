import { expect, it } from 'vitest'
import { type MentionCandidate, suggestMentions } from '@/lib/discussion/mentions/suggest-mentions'

const one = (
  id: string,
  name: string,
  department: string | null = null,
  more: object = {},
): MentionCandidate => ({
  kind: 'person',
  id,
  name,
  department,
  takesPart: false,
  near: false,
  ...more,
})
const candidates = [
  one('me', '王小我'),
  one('wang', '王晓岚', '综合处'),
  one('shan', '单雪峰', '市商务局'),
  one('zeng', '曾庆仁', '市发改委'),
  one('qiu', '仇和平', '市发改委'),
  one('xie', '解晓东', '综合处'),
  one('lv', '吕布'),
  one('zhang1', '张伟', '市发改委'),
  one('zhang2', '张伟', '市商务局'),
  one('zhang3', '张伟'),
  one('li', 'Li_Lei'),
  one('fgw', '市发改委', null, { kind: 'department' }),
]
const typed = (text: string) => suggestMentions(candidates, text, 8, 'me').map(({ id }) => id)

it.each([
  ['wxl', 'wang'],
  ['wangxl', 'wang'],
  ['wangxiaolan', 'wang'],
  ['WangXiao', 'wang'],
  ['xiaolan', 'wang'],
  ['晓岚', 'wang'],
  ['王晓l', 'wang'],
  ['sxf', 'shan'],
  ['shanxuefeng', 'shan'],
  ['zengqr', 'zeng'],
  ['qiuhp', 'qiu'],
  ['xiexd', 'xie'],
  ['lvb', 'lv'],
  ['lubu', 'lv'],
  ['fgw', 'fgw'],
  ['发改', 'fgw'],
  ['lei', 'li'],
])('%s finds %s first', (text, id) => {
  expect(typed(text)[0]).toBe(id)
})

it('finds nobody by what nobody is called, and never oneself', () => {
  for (const text of ['zzz', '王晓岚岚', 'wangxiaolans', '小我', '@', '*']) expect(typed(text)).toEqual([])
})

it('puts the beginning before the inside, who takes part before others, and colleagues next', () => {
  expect(typed('x')[0]).toBe('xie')
  const some = [
    one('a', '陈一'),
    one('b', '陈二', null, { near: true }),
    one('c', '陈三', null, { takesPart: true }),
    one('d', '张陈'),
  ]
  expect(suggestMentions(some, '陈', 8, 'me').map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd'])
  expect(suggestMentions(some, '', 3, 'me').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

it('tells two of one name apart by department, and leaves out who cannot be told apart', () => {
  expect(suggestMentions(candidates, '张伟', 8, 'me').map(({ text }) => text)).toEqual([
    '张伟（市发改委）',
    '张伟（市商务局）',
  ])
  expect(suggestMentions(candidates, '王晓岚', 8, 'me')[0]).toMatchObject({
    text: '王晓岚',
    markdown: '@王晓岚',
  })
  expect(suggestMentions(candidates, 'Li', 8, 'me')[0]).toMatchObject({
    text: 'Li_Lei',
    markdown: '@Li\\_Lei',
  })
})

it('finds eight among 2,000 people', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    one(
      `p${at}`,
      `${'王李张刘陈单曾仇解'[at % 9]}${'晓建国伟民丽娜志强'[(at * 7) % 9]}${'岚华明军敏静'[at % 6]}${at}`,
    ),
  )
  expect(suggestMentions(many, 'wxl', 8, 'me').length).toBe(8)
})
