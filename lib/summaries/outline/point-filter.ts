import {
  chosenTakeawayIds,
  type EditorPart,
  type PointChoice,
  type PointFilter,
} from '@/lib/summaries/outline/editor-state'

/** So many points are shown at once; the rest is found by the filter. */
export const maxShown = 300

/** The points that the filter leaves, without those that are in already. */
export function filterPoints(
  choices: PointChoice[],
  parts: EditorPart[],
  filter: PointFilter,
): PointChoice[] {
  const present = chosenTakeawayIds(parts)
  const terms = normalise(filter.q).split(/\s+/u).filter(Boolean)
  return choices.filter((choice) => {
    if (present.has(choice.id)) return false
    if (filter.report && choice.report.slug !== filter.report) return false
    if (filter.theme && choice.theme !== filter.theme) return false
    if (filter.kind && choice.kind !== filter.kind) return false
    if (filter.concluded && !choice.concluded) return false
    const text = normalise(`${choice.code} ${choice.title}`)
    return terms.every((term) => text.includes(term))
  })
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The reports and themes that can be filtered by, each value once with its name, in the order of the points. */
export function filterOptions(choices: PointChoice[]): Record<'reports' | 'themes', [string, string][]> {
  const reports = new Map(choices.map(({ report }) => [report.slug, report.title]))
  const themes = new Set(choices.map(({ theme }) => theme).filter(Boolean))
  return { reports: [...reports], themes: [...themes].map((theme) => [theme, theme]) }
}
