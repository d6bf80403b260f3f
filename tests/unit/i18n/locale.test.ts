import { expect, it } from 'vitest'
import { preferredLocale } from '@/lib/i18n/locale'

it.each([
  [null, 'zh-CN'],
  ['', 'zh-CN'],
  ['*', 'zh-CN'],
  ['fr-FR,fr;q=0.9', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['en;q=0.5, zh;q=0.8', 'zh-CN'],
  ['fr-FR,en;q=0.5', 'en'],
  ['en;q=0', 'zh-CN'],
])('reads %s as %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
