import { oneLine } from '@/lib/documents/clean'
import type { Block, Document, HeadingBlock } from '@/lib/documents/model'

const digits = '〇一二三四五六七八九'

/** 1 → 一, 12 → 十二, 20 → 二十, 101 → 一百零一; beyond 999 in Arabic digits. */
export function chineseNumber(value: number): string {
  if (value > 999) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const head = hundreds ? `${digits[hundreds]}百` : ''
  const gap = hundreds && !tens && ones ? '零' : ''
  const ten = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : ''
  return `${head}${gap}${ten}${ones || value === 0 ? digits[ones] : ''}`
}

/** The mark of a level: 一、 (一) 1. (1) as GB/T 9704 orders them; decimals in English. */
function headingNumber(counts: number[], level: number, lang: Document['lang']): string {
  const count = counts[level - 1] ?? 0
  if (lang === 'en')
    return level === 4
      ? `(${count}) `
      : `${counts.slice(0, level).filter(Boolean).join('.')}${level === 1 ? '.' : ''} `
  if (level === 1) return `${chineseNumber(count)}、`
  if (level === 2) return `（${chineseNumber(count)}）`
  return level === 3 ? `${count}.` : `（${count}）`
}

/** A numbered heading as printed: on one line, without the full stop of its only sentence. */
export function headingText({ text, number }: HeadingBlock): string {
  const line = oneLine(text)
  const end = /(?<=[\p{Script=Han}\p{Pe}\p{Pf}])[。.]$/u.exec(line)
  return number && end && !line.slice(0, -1).includes('。') ? line.slice(0, -1) : line
}

/** The mark before each numbered heading of a document; a heading starts the levels below it anew. */
export function headingNumbers(blocks: Block[], lang: Document['lang']): Map<HeadingBlock, string> {
  const numbers = new Map<HeadingBlock, string>()
  const counts = [0, 0, 0, 0]
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    counts.fill(0, block.level)
    if (!block.number) continue
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    numbers.set(block, headingNumber(counts, block.level, lang))
  }
  return numbers
}
