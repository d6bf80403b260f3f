export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/**
 * The language of ours that an Accept-Language header (RFC 9110) prefers: by weight, named ones before `*`, then as the
 * header names them; Chinese where it accepts neither.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
    return { language: tag.split('-')[0], weight: Number(weight) || 0 }
  })
  ranges.sort((one, other) => other.weight - one.weight)
  const accepted = locales.flatMap((locale) => {
    const own = ranges.findIndex(({ language }) => language === locale.slice(0, 2))
    const place = own < 0 ? ranges.findIndex(({ language }) => language === '*') : own
    const weight = ranges[place]?.weight ?? 0
    return weight > 0 ? [{ locale, weight, place: own < 0 ? ranges.length : place }] : []
  })
  const [best] = accepted.sort((one, other) => other.weight - one.weight || one.place - other.place)
  return best?.locale ?? 'zh-CN'
}
