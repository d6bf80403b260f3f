import { Badge } from '@/components/ui/badge'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

const tones = { same: 'neutral', moved: 'jade', proposed: 'warm', orphaned: 'danger' } as const
const statuses = ['same', 'moved', 'proposed', 'orphaned'] as const

type Props = {
  counts: Record<(typeof statuses)[number], number>
  words: Messages['revisions']
  fill: FillMessage
}

/** How ranges fared in a revision, each fate with its number in words; those that none had are left out. */
export function AnchorCountBadges({ counts, words, fill }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {statuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <Badge key={status} tone={tones[status]}>
            {fill(words[`${status}Count`], { count: counts[status] })}
          </Badge>
        ))}
    </span>
  )
}
