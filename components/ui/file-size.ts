import { formatDecimal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'

/** A size in bytes for people: whole KB; from a million bytes on, MB with at most one decimal. */
export function fileSize(bytes: number, locale: Locale): string {
  const large = bytes >= 1_000_000
  const value = large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000))
  return `${formatDecimal(value, locale)} ${large ? 'MB' : 'KB'}`
}
