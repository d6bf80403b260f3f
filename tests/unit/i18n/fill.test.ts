import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { fill } from '@/lib/i18n/fill'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

const textsOf = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(textsOf)

describe('fill', () => {
  it.each(locales)('fills every message of %s as ICU does', (locale) => {
    const messages = textsOf(messagesOf(locale)).filter((text) => text.includes('{') && !/<\/?\w/.test(text))
    expect(messages.length).toBeGreaterThan(200)
    const samples = [3, 0, 1, 12345.678, '“浦江” <b>{x}</b>', "it's"]
    for (const message of messages) {
      const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name)
      for (const sample of samples) {
        // A number is asked for where a plural is chosen.
        const value = /, plural/.test(message) ? (typeof sample === 'number' ? sample : 2) : sample
        const values = Object.fromEntries(names.map((name) => [name, value]))
        const t = createTranslator({ locale, timeZone: 'Asia/Shanghai', messages: { message } })
        expect(fill(locale, message, values)).toBe(t('message', values))
      }
    }
  })

  it.each([
    ["{name} isn't '{here}'", "周 isn't {here}"],
    ['{count, plural, one {# point} other {# points}}', '2 points'],
  ])('leaves %s to ICU', (message, filled) => {
    expect(fill('en', message, { name: '周', count: 2 })).toBe(filled)
  })
})
