import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Both = { new: string; old: string }
type Props = {
  action: FormAction
  id: string
  points: { partId: string; state: string }[]
  labels: Both
  /** What the buttons are called where their words alone do not say whose they are. */
  names?: Both
}

/** Takes over what these points say by now, or keeps what was taken of them. */
export function SettleChanges({ action, id, points, labels, names }: Props) {
  return (
    <ActionForm action={action} className="no-print flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
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
