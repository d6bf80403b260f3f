import { labelsFor, labelsOf, type Named } from '@/lib/text/mentions'
import { typedIn } from '@/lib/text/pinyin'

/** `talking`: takes part in the discussion; `near`: of the same department as who asks. */
export type Candidate = Named & { talking: boolean; near: boolean }
export type Offered = Named & { text: string; markdown: string }

const chinese = new Intl.Collator('zh-CN')

/** Whom somebody who typed this after an @ most likely means, each with the words that mean nobody else. */
export function offer(candidates: Candidate[], typed: string, most: number, ownId: string): Offered[] {
  const labels = labelsOf(candidates)
  return candidates
    .flatMap((one) => {
      const rank = one.id === ownId ? null : rankOf(one, typed)
      const text =
        rank === null ? undefined : labelsFor(one).find((label) => labels.get(label)?.id === one.id)
      return rank === null || text === undefined ? [] : [{ one, rank, text }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.one.talking) - Number(a.one.talking) ||
        Number(b.one.near) - Number(a.one.near) ||
        Number(a.one.kind === 'department') - Number(b.one.kind === 'department') ||
        chinese.compare(a.one.name, b.one.name) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ one: { kind, id, name, department }, text }) => {
      return { kind, id, name, department, text, markdown: `@${escaped(text)}` }
    })
}

/** What begins with the characters typed comes first, then pinyin from the beginning, then what is inside. */
function rankOf({ name, department }: Candidate, typed: string): number | null {
  if (name.startsWith(typed)) return 0
  const hit = typedIn(name, typed)
  if (hit?.at === 0) return hit.whole ? 1 : 2
  if (name.includes(typed)) return 3
  if (hit) return 4
  return department?.includes(typed) ? 5 : null
}

/** A name stays a name where Markdown would see a sign. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}
