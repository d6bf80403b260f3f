'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type OutcomeMessages = Messages['discussion']['outcomes']

type Props = {
  action: FormAction
  fields: Record<string, string>
  outcome: { kind: keyof OutcomeMessages; reason: string }
  /** Whether the thread can be resolved with it. */
  resolves: boolean
  words: Pick<
    Messages['discussion'],
    'outcome' | 'outcomes' | 'outcomePrompt' | 'outcomeSave' | 'alsoResolve' | 'reason' | 'cancel'
  > & { optional: string }
  back: string
}

/** Says what became of the opinion of a thread, with the reason. */
export function OutcomeForm({ action, fields, outcome, resolves, words, back }: Props) {
  return (
    <ActionForm action={action} fields={fields} className="flex max-w-measure flex-col gap-4">
      {(field, state) => (
        <>
          <p className="text-ink-2 text-sm">{words.outcomePrompt}</p>
          <RadioGroup
            legend={words.outcome}
            name="outcome"
            options={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
            value={String(field('outcome', outcome.kind).defaultValue)}
          />
          <Textarea
            {...field('reason', outcome.reason)}
            label={words.reason}
            optional={words.optional}
            rows={3}
            maxLength={500}
          />
          {resolves ? (
            <Checkbox
              name="resolve"
              label={words.alsoResolve}
              defaultChecked={state.values === undefined || state.values.resolve === 'on'}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton>{words.outcomeSave}</SubmitButton>
            <LinkButton href={back} variant="quiet">
              {words.cancel}
            </LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  )
}
