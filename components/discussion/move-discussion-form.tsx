import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

export type MoveTargetGroup = { label: string; targets: { id: string; name: string }[] }

type Props = {
  action: FormAction
  words: Messages['discussion']['moving']
  groups: MoveTargetGroup[]
  hidden: Record<string, string>
  text: string
  excerpt: string | null
  back: string
}

/** Chooses the takeaway that a thread or a comment belongs to. */
export function MoveDiscussionForm({ action, words, groups, hidden, text, excerpt, back }: Props) {
  return (
    <ActionForm action={action} fields={hidden} className="flex max-w-measure flex-col gap-4">
      <p className="text-ink-2">{text}</p>
      {excerpt ? (
        <blockquote className="border-line-strong border-s-2 ps-3" aria-label={words.content}>
          {excerpt}
        </blockquote>
      ) : null}
      <Select name="takeawayId" label={words.to} required defaultValue="">
        <option value="" disabled>
          {words.choose}
        </option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.targets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Input name="reason" label={words.moveReason} maxLength={500} optional={words.optional} />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          {words.back}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
