import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { SubmitButton } from '@/components/ui/submit-button'

type ChoiceLabels = { new: string; old: string }
type Props = {
  action: FormAction
  id: string
  points: { partId: string; state: string }[]
  labels: ChoiceLabels
  /** What the buttons are called where their words alone do not say whose they are. */
  names?: ChoiceLabels
}

/** Takes over what these points say by now, or keeps what was taken of them. */
export function ApplyChangesForm({ action, id, points, labels, names }: Props) {
  return (
    <ActionForm action={action} fields={{ id }} className="no-print flex flex-wrap items-center gap-2">
      {points.map(({ partId, state }) => (
        <input key={partId} type="hidden" name="point" value={`${partId} ${state}`} />
      ))}
      <SubmitButton name="want" value="new" size="small" aria-label={names?.new}>
        {labels.new}
      </SubmitButton>
      <SubmitButton name="want" value="old" size="small" variant="secondary" aria-label={names?.old}>
        {labels.old}
      </SubmitButton>
    </ActionForm>
  )
}
