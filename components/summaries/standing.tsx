import { Notice } from '@/components/ui/notice'

type Stood = {
  version: number
  title: string
  intro: string
  closing: string
  items: { takeawayId: string }[]
}

/** Of a conflict: what stands now, to compare with what was typed. */
export function Standing({
  current,
  choices,
  words,
}: {
  current: Stood
  choices: Map<string, { code: string; title: string }>
  words: { stale: string; staleTitle: string }
}) {
  return (
    <Notice tone="warm" title={words.staleTitle}>
      <p>{words.stale}</p>
      <blockquote lang="zh-CN" className="quote mt-2 max-h-80 overflow-y-auto whitespace-pre-wrap">
        <p className="font-medium">{current.title}</p>
        {current.intro ? <p>{current.intro}</p> : null}
        <ol className="list-decimal ps-6">
          {current.items.map(({ takeawayId }) => {
            const choice = choices.get(takeawayId)
            return choice ? <li key={takeawayId}>{`${choice.code} ${choice.title}`}</li> : null
          })}
        </ol>
        {current.closing ? <p>{current.closing}</p> : null}
      </blockquote>
    </Notice>
  )
}

/** What the answer to a stale change carries; null of any other answer. */
export function standing(detail: unknown): Stood | null {
  const found = detail as Partial<Stood> | undefined
  return typeof found?.version === 'number' ? (found as Stood) : null
}
