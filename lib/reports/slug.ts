import { isoDay } from '@/lib/i18n/format'
import { toPinyinWords } from '@/lib/text/pinyin'

const maxLength = 60
/** The path of a page of our own. */
const reserved = 'new'

/** A slug of the ASCII words of a title where these say something, else of its pinyin; the day it came out before it. */
export function toReportSlug(title: string, publishedAt: Date | null | undefined): string {
  const ascii =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const isLatin = /[a-z]{3}/.test(ascii.join('-'))
  const words = isLatin ? ascii : toPinyinWords(title)
  return joinWords(publishedAt && !isLatin && words.length > 0 ? [isoDay(publishedAt), ...words] : words)
}

/** As many whole words as the address holds; the beginning of the first one that alone is longer. */
function joinWords(words: string[]): string {
  let slug = words[0]?.slice(0, maxLength) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > maxLength) break
    slug += `-${word}`
  }
  return slug
}

export function isFreeSlug(slug: string, taken: ReadonlySet<string>): boolean {
  return slug !== reserved && !taken.has(slug)
}

/** The first free slug: the wanted one, then with -2, -3; without one report-1, report-2. */
export function nextFreeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted && isFreeSlug(wanted, taken)) return wanted
  for (let number = wanted ? 2 : 1; ; number++) {
    const slug = `${wanted || 'report'}-${number}`
    if (!taken.has(slug)) return slug
  }
}
