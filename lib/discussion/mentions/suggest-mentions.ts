import { indexMentionLabels, type MentionTarget, mentionLabels } from '@/lib/text/mentions'
import { matchPinyin } from '@/lib/text/pinyin'

/** `takesPart`: takes part in the discussion; `near`: is of the same department as the actor. */
export type MentionCandidate = MentionTarget & { takesPart: boolean; near: boolean }
export type MentionSuggestion = MentionTarget & { text: string; markdown: string }

const chinese = new Intl.Collator('zh-CN')

/** Ranks the candidates for what was typed after @, each with a label that matches nobody else. */
export function suggestMentions(
  candidates: MentionCandidate[],
  typed: string,
  limit: number,
  ownId: string,
): MentionSuggestion[] {
  const labels = indexMentionLabels(candidates)
  return candidates
    .flatMap((one) => {
      const rank = one.id === ownId ? null : rankOf(one, typed)
      const text =
        rank === null ? undefined : mentionLabels(one).find((label) => labels.get(label)?.id === one.id)
      return rank === null || text === undefined ? [] : [{ one, rank, text }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.one.takesPart) - Number(a.one.takesPart) ||
        Number(b.one.near) - Number(a.one.near) ||
        Number(a.one.kind === 'department') - Number(b.one.kind === 'department') ||
        chinese.compare(a.one.name, b.one.name) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ one: { kind, id, name, department }, text }) => {
      return { kind, id, name, department, text, markdown: `@${escapeMarkdown(text)}` }
    })
}

/** Ranks a name that begins with `typed` first, then pinyin, then a match inside; null for none. */
function rankOf({ name, department }: MentionCandidate, typed: string): number | null {
  if (name.startsWith(typed)) return 0
  const hit = matchPinyin(name, typed)
  if (hit?.at === 0) return hit.whole ? 1 : 2
  if (name.includes(typed)) return 3
  if (hit) return 4
  return department?.includes(typed) ? 5 : null
}

/** Escapes what Markdown would read as syntax. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}
