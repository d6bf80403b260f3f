import { Badge } from '@/components/ui/badge'

export type AnchorStatusCounts = { same: number; moved: number; proposed: number; orphaned: number }
type CountLabels = Record<keyof AnchorStatusCounts, string>

const tones = { same: 'neutral', moved: 'jade', proposed: 'warm', orphaned: 'danger' } as const
const statuses = ['same', 'moved', 'proposed', 'orphaned'] as const

/** How ranges fared in a revision, each fate with its number in words; those that none had are left out. */
export function AnchorCountBadges({ counts, labels }: { counts: AnchorStatusCounts; labels: CountLabels }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {statuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <Badge key={status} tone={tones[status]}>
            {labels[status]}
          </Badge>
        ))}
    </span>
  )
}
