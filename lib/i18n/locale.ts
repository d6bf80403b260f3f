export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language that an Accept-Language header prefers among ours; Chinese where it names neither. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      const locale = locales.find((one) => one.slice(0, 2) === tag.slice(0, 2).toLowerCase())
      return { locale, quality: Number(quality ?? 1) || 0 }
    })
    .sort((one, other) => other.quality - one.quality)
  return wanted.find(({ locale, quality }) => locale && quality > 0)?.locale ?? 'zh-CN'
}
