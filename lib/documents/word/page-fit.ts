import type { Document } from '@/lib/documents/model'
import { measureHeight } from '@/lib/documents/word/block-heights'
import { official, type TypeSettings, textHeight, toTypeSettings } from '@/lib/documents/word/measures'

const smallest = { size: 21, line: 315, title: 36 }

/** From 3号 on the official lines down to 五号 (10.5 pt) on lines of 1.5, half a point at a time. */
const steps: TypeSettings[] = Array.from({ length: official.size - smallest.size + 1 }, (_, step) => {
  const share = step / (official.size - smallest.size)
  const between = (from: number, to: number) => Math.round(from + (to - from) * share)
  const size = official.size - step
  const title = Math.max(smallest.title, official.title - 2 * step)
  return toTypeSettings(size, title, between(official.line, smallest.line))
})

/** A setting with whether all stands on one page in it, and by how many lines not. */
export type PageFit = TypeSettings & { fits: boolean; overflow: number }

/**
 * The largest setting from 3号 (16 pt, lines of 579 twips) down to 五号 (10.5 pt) in which a brief (一页要情) stands on one
 * A4 page with the margins of GB/T 9704-2012, the title going from 22 to 18 pt; what is left of the page goes between the lines. Lines are counted with care, half a line
 * is kept free. Where even the smallest is too large, `fits` is false and `overflow` says how many lines are too many.
 */
export function fitToPage(document: Document): PageFit {
  const overflowOf = (setting: TypeSettings) =>
    measureHeight(document, setting) + setting.line / 2 - textHeight
  const last = steps.at(-1)!
  // Asked first: of a text far too long nothing else need be counted.
  const over = overflowOf(last)
  if (over > 0) return { ...last, fits: false, overflow: Math.ceil(over / last.line) }
  const found = steps.find((setting) => overflowOf(setting) <= 0) ?? last
  const stretched = stretchLines(found, measureHeight(document, found))
  return { ...(overflowOf(stretched) <= 0 ? stretched : found), fits: true, overflow: 0 }
}

/** The same type on lines that fill the page, no further apart for it than the official ones. */
function stretchLines({ size, title, line }: TypeSettings, height: number): TypeSettings {
  const filled = Math.floor((line * textHeight) / (height + line / 2))
  const widest = Math.floor((size * official.line) / official.size)
  return toTypeSettings(size, title, Math.max(line, Math.min(filled, widest)))
}
