import { expect, it } from 'vitest'
import { problemResponse } from '@/app/_entry/problem'
import { DomainError } from '@/lib/errors'
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
  ['EN-gb', 'en'],
  ['en; Q=0.4, zh;q=0.3', 'en'],
  ['zh, en', 'zh-CN'],
  ['en, zh', 'en'],
  ['en, *', 'en'],
  ['*, en', 'en'],
  ['*;q=0.5, en;q=0.3', 'zh-CN'],
  ['en;q=0.3, *;q=0.2', 'en'],
  ['zh;q=0, *', 'en'],
  ['zh;q=0, en;q=0, *', 'zh-CN'],
  ['zh-CN;q=0, zh;q=0.5, en;q=0.4', 'zh-CN'],
  ['en;q=nonsense, zh;q=0.1', 'zh-CN'],
  ['enm, zha;q=0.9', 'zh-CN'],
])('reads %s as %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})

it('reads a header that is long and broken quickly', () => {
  const before = performance.now()
  preferredLocale(`${' '.repeat(20_000)}${',;q='.repeat(20_000)}`)
  expect(performance.now() - before).toBeLessThan(500)
})

it('is asked for a problem of REST as for a page', async () => {
  const detail = async (language: string) => {
    const request = new Request('http://a/', { headers: { 'accept-language': language } })
    return (await problemResponse(new DomainError('not-found'), request).json()).detail
  }
  expect(await detail('fr, en;q=0.5')).toBe(await detail('en-GB'))
  expect(await detail('zh-CN, en;q=0.9')).toBe(await detail('*'))
  expect(await detail('en')).not.toBe(await detail('zh'))
})
