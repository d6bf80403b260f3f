import { expect, it } from 'vitest'
import { formatRelative } from '@/lib/i18n/format'
import { messagesOf } from '@/lib/i18n/messages'

/** Words that were given up, and what is said instead. */
const givenUp: Record<string, RegExp> = {
  'zh-CN':
    /未解决|已解决|重新开放|失去原文|待确认的标注|标注去向|不能确定是同一处|批注表述|取用内容|按此取用|支持 Markdown|可用 Markdown|Markdown 上交|没有排出版面/,
  en: /\bLately\b|spoke last|settled where|new place to confirm|Markdown works|Word or Markdown/,
}

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`))
}

it.each(['zh-CN', 'en'] as const)('says in %s nothing by a word that was given up', (locale) => {
  const texts = textsOf(messagesOf(locale))
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter(([, text]) => givenUp[locale]?.test(text))).toEqual([])
})

it('calls an office 部门, but in the example of a paper', () => {
  const texts = textsOf(messagesOf('zh-CN')).filter(([, text]) => text.includes('处室'))
  expect(texts.map(([path]) => path)).toEqual(['.templates.sample.distributeTo'])
})

it('calls the roles 读者 and 责编, and says 编辑 only of editing', () => {
  const { people, ...others } = messagesOf('zh-CN')
  expect(people.roles).toMatchObject({ viewer: '读者', editor: '责编' })
  const asPerson = /编辑(可|和管理员|导入|上传|恢复|能|对)|[、和]编辑(能|和)/
  expect(textsOf(others).filter(([, text]) => asPerson.test(text))).toEqual([])
})

it('says of what was done this minute that it was done just now', () => {
  const now = new Date('2026-11-29T10:00:30Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  expect([0, 59].map((seconds) => formatRelative(ago(seconds), now, 'zh-CN'))).toEqual(['刚刚', '刚刚'])
  expect(formatRelative(ago(60), now, 'zh-CN')).toBe('1分钟前')
  expect(formatRelative(ago(1), now, 'en')).toBe('just now')
})
