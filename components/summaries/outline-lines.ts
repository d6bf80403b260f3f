import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import { assignmentFields } from '@/lib/summaries/outline/assignment'
import type { OutlinePart } from '@/lib/summaries/outline/schema'

type NamedPoint = { id: string; code: string; title: string; titleEn: string | null }

/** Says what stands at a place of an outline in one line. */
export function lineWriter(
  points: NamedPoint[],
  { summaries: words, composer }: Pick<Messages, 'summaries' | 'composer'>,
  locale: Locale,
) {
  const byId = new Map(points.map((point) => [point.id, point]))
  const list = composer.and
  const levels = { 1: words.level1, 2: words.level2, 3: words.level3 } as const
  return (part: OutlinePart): string => {
    if (part.kind === 'heading') return `${levels[part.level as 1 | 2 | 3] ?? words.level3} ${part.text}`
    if (part.kind === 'text') return part.text
    const point = byId.get(part.takeawayId)
    if (!point) return words.missingPoint
    const sections = part.sections.map((section) => composer.sectionNames[section]).join(list)
    const wording = part.text ? ` ${part.text}` : ''
    const assignment = assignmentFields.flatMap((field) =>
      part[field] ? `${composer.assignment[field]} ${part[field]}` : [],
    )
    const assigned = assignment.length > 0 ? ` [${assignment.join(list)}]` : ''
    return `${point.code} ${titleOf(point, locale)} [${sections}]${wording}${assigned}`
  }
}
