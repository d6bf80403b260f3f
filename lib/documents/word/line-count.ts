import type { Glyph } from '@/lib/documents/word/glyph-widths'

/** Marks that may not begin a line, and marks that may not end one (JIS X 4051 and GB/T 15834 have the same for these). */
const neverFirst = /[!%),.:;>?\]}¢¨°·ˇˉ―—‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠]/
const neverLast = /[$([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥]/
const inWord = /[!-~\u00C0-\u024F]/

/** A paragraph's type area in ems: the first line is shorter by `firstLine`. */
export type LineMeasure = { width: number; firstLine: number }

/**
 * The number of lines, at least one: breaks fall between Chinese characters and at spaces, not before closing
 * or after opening marks. Hanging punctuation counts as not hanging, as in LibreOffice.
 */
export function countLines(glyphs: Glyph[], { width, firstLine }: LineMeasure): number {
  let lines = 1
  let start = 0
  let used = 0
  let breakAt = 0
  let room = width - firstLine
  for (let at = 0; at < glyphs.length; at += 1) {
    const { char, width: own } = glyphs[at]!
    if (at > start && mayBreak(glyphs[at - 1]!.char, char)) breakAt = at
    used += own
    if (used <= room || char === ' ') continue
    start = breakAt > start ? breakAt : Math.max(at, start + 1)
    lines += 1
    room = width
    used = 0
    breakAt = start
    at = start - 1
  }
  return lines
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (neverFirst.test(after) || neverLast.test(before)) return false
  // LibreOffice takes a Latin word and the marks on both sides of it down together.
  if (inWord.test(after)) return !(inWord.test(before) || neverFirst.test(before))
  return !(inWord.test(before) && neverLast.test(after))
}
