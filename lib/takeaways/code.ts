import type { TakeawayKind } from '@/lib/takeaways/schema'

const letters: Record<TakeawayKind, string> = { practice: 'P', action: 'A', method: 'M', insight: 'I' }

/** The next free code: below a parent of its kind P-1.3, else P-5; `taken` holds those of deleted takeaways too, as a code is never given twice. */
export function nextCode(kind: TakeawayKind, parentCode: string | null, taken: ReadonlySet<string>): string {
  const own = `${letters[kind]}-`
  const beginning = parentCode?.startsWith(own) ? `${parentCode}.` : own
  for (let number = 1; ; number++) {
    const code = `${beginning}${number}`
    if (!taken.has(code)) return code
  }
}
