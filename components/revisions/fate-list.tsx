import { Badge } from '@/components/ui/badge'

export type Fates = { same: number; moved: number; proposed: number; orphaned: number }
type Words = Record<keyof Fates, string>

const tones = { same: 'neutral', moved: 'jade', proposed: 'warm', orphaned: 'danger' } as const
const kinds = ['same', 'moved', 'proposed', 'orphaned'] as const

/** How ranges fared in a revision, each fate with its number in words; those that none had are left out. */
export function FateList({ fates, words }: { fates: Fates; words: Words }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {kinds
        .filter((kind) => fates[kind] > 0)
        .map((kind) => (
          <Badge key={kind} tone={tones[kind]}>
            {words[kind]}
          </Badge>
        ))}
    </span>
  )
}
