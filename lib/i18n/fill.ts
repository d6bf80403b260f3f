import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core'
import { timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'

type Values = Record<string, string | number | Date>

/** `fill` in the language of the reader. */
export type FillMessage = (message: string, values: Values) => string

const maxTranslators = 2000
// Compiling a message takes ten times as long as filling it; each Intl formatter takes tens of kilobytes.
const translators = new Map<string, (values: Values) => string>()
let shared = createFormatters()

/** Fills an ICU message: fill('zh-CN', '{count} 条评论', { count: 3 }). */
export function fill(locale: Locale, message: string, values: Values): string {
  const key = `${locale}\n${message}`
  const translate = translators.get(key) ?? createTranslate(locale, message)
  translators.set(key, translate)
  return translate(values)
}

function createTranslate(locale: Locale, message: string): (values: Values) => string {
  if (translators.size >= maxTranslators) {
    translators.clear()
    shared = createFormatters()
  }
  const t = createTranslator({ locale, timeZone, messages: { message }, ...shared })
  const translate = (values: Values) => t('message', values)
  return /^(?:[^{}'<]|\{\w+\})*$/.test(message) ? createJoin(message, translate) : translate
}

/** Words and names in braces alone are joined, in a tenth of the time; a date and a missing value are left to ICU. */
function createJoin(message: string, translate: (values: Values) => string): (values: Values) => string {
  const parts = message.split(/\{(\w+)\}/)
  return (values) => {
    let filled = ''
    for (let at = 0; at < parts.length; at++) {
      const part = at % 2 === 0 ? parts[at]! : values[parts[at]!]
      if (typeof part !== 'string' && typeof part !== 'number') return translate(values)
      filled += part
    }
    return filled
  }
}

function createFormatters() {
  const _cache = _createCache()
  return { _cache, _formatters: _createIntlFormatters(_cache) }
}
