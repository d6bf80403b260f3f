import { AlignmentType, type IParagraphOptions } from 'docx'
import { widthInEms } from '@/lib/documents/glyph-widths'
import type { Inline } from '@/lib/documents/model'
import { textWidth } from '@/lib/documents/word/measures'
import type { RunWriter } from '@/lib/documents/word/runs'

/** Up to so many lines a paragraph before a signature is kept whole; of a longer one the last lines go along. */
const maxWholeLines = 3

/**
 * Where `keepNext`, keeps the end of a paragraph set in by `left` (twips) on the page of what follows: a signature is
 * never alone on one (GB/T 9704-2012, 7.3.5.4).
 */
export function keepWithNext(
  inlines: Inline[],
  { left, keepNext }: { left: number; keepNext?: boolean },
  { setting }: RunWriter,
): IParagraphOptions {
  if (!keepNext) return {}
  const room = Math.floor((textWidth - left) / setting.character)
  const lines = plain(inlines)
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((widthInEms(line) + 2) / room), 0)
  return { keepNext, ...(lines <= maxWholeLines ? { keepLines: true } : {}) }
}

/** The ASCII characters in a row that tear a justified line before them apart; in English blanks give way. */
const unbroken = { 'zh-CN': /[!-~]{12}/, en: /[!-~]{20}/ }

/** Lines beside a formula, an address or a checksum, which do not break, are not justified. */
export function raggedBeside(inlines: Inline[], { lang }: RunWriter): IParagraphOptions {
  return unbroken[lang].test(plain(inlines)) ? { alignment: AlignmentType.LEFT } : {}
}

function plain(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
}
