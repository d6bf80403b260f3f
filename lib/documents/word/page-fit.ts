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

/** Type settings, whether the document fits on one page in them, and by how many lines it does not. */
export type PageFit = TypeSettings & { fits: boolean; overflow: number }

/**
 * The largest type from 3号 (16 pt, lines of 579 twips) to 五号 (10.5 pt) in which a brief fits on one A4 page
 * with half a line to spare, within the margins of GB/T 9704-2012. Spare height widens the lines.
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

/** The same type with its lines spread over the page, at most as far apart as the official ones. */
function stretchLines({ size, title, line }: TypeSettings, height: number): TypeSettings {
  const filled = Math.floor((line * textHeight) / (height + line / 2))
  const widest = Math.floor((size * official.line) / official.size)
  return toTypeSettings(size, title, Math.max(line, Math.min(filled, widest)))
}
