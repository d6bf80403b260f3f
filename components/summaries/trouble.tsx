import type { Choice, Composition, Part } from '@/components/summaries/composition'
import { Failure } from '@/components/summaries/failure'
import { Standing, type Stood } from '@/components/summaries/standing'
import type { ActionState } from '@/components/ui/action-form'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type TroubleProps = {
  state: ActionState
  id: string
  /** The outline that was sent, which faults speak of. */
  sent: Part[]
  choices: Map<string, Choice>
  locale: Locale
  words: Messages['composer']
  onTake: (theirs: Composition) => void
}

/** Why it was not saved; of a conflict what stands now, beside what was written where there is room. */
export default function Trouble({ state, id, sent, choices, locale, words, onTake }: TroubleProps) {
  if (!isStood(state.detail)) return <Failure {...{ state, sent, choices, words }} />
  return (
    <div className="xl:sticky xl:top-17">
      <Standing
        current={state.detail}
        lang={locale}
        href={`/summaries/${id}/edit`}
        {...{ choices, words, onTake }}
      />
    </div>
  )
}

function isStood(detail: unknown): detail is Stood {
  return typeof (detail as Partial<Stood> | undefined)?.version === 'number'
}
