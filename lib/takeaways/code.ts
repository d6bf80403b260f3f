import type { TakeawayKind } from '@/lib/takeaways/schema'

const letters: Record<TakeawayKind, string> = { practice: 'P', action: 'A', method: 'M', insight: 'I' }

/** The next free code: P-1.3 under a parent of the same kind, else P-5; `taken` includes deleted takeaways. */
export function nextCode(kind: TakeawayKind, parentCode: string | null, taken: ReadonlySet<string>): string {
  const own = `${letters[kind]}-`
  const prefix = parentCode?.startsWith(own) ? `${parentCode}.` : own
  for (let number = 1; ; number++) {
    const code = `${prefix}${number}`
    if (!taken.has(code)) return code
  }
}
