import type { Choice, Desk } from '@/components/summaries/composition'
import { StepButton } from '@/components/summaries/step-button'
import type { Messages } from '@/lib/i18n/messages'
import { takesOf } from '@/lib/summaries/takes'

export type UsualOfferProps = { desk: Desk; choices: Map<string, Choice>; words: Messages['composer'] }

/** Where a point takes other things than the template usually does, an offer to take these of all points. */
export default function UsualOffer({ desk: { template, parts }, choices, words }: UsualOfferProps) {
  const usual = takesOf[template]
  const differs = parts.some(
    (part) => part.kind === 'point' && choices.has(part.takeawayId) && part.takes.join() !== usual.join(),
  )
  return differs ? (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
      <span>
        {words.usualText}
        {usual.map((take) => words.take[take]).join(words.and)}
      </span>
      <StepButton step="usual">{words.usual}</StepButton>
    </div>
  ) : null
}
