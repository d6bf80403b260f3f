'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type ReaderChoice = { id: string; name: string; chosen: boolean }
type Props = {
  action: FormAction
  words: Messages['reports']
  slug: string
  audience: 'everyone' | 'named'
  people: ReaderChoice[]
  departments: ReaderChoice[]
}

/** Who may read a report: everyone, or those ticked. */
export function ReadersForm({ action, words, slug, audience, people, departments }: Props) {
  return (
    <ActionForm
      action={action}
      fields={{ slug }}
      done={words.shareDone}
      className="flex max-w-3xl flex-col gap-6"
    >
      <RadioGroup
        legend={words.shareTitle}
        name="audience"
        value={audience}
        options={[
          { value: 'everyone', label: words.everyone, hint: words.everyoneHint },
          { value: 'named', label: words.someOnly, hint: words.someOnlyHint },
        ]}
      />
      <CheckboxGroup legend={words.departments} name="departmentIds" choices={departments} />
      <CheckboxGroup legend={words.people} name="userIds" choices={people} />
      <SubmitButton className="self-start">{words.shareSave}</SubmitButton>
    </ActionForm>
  )
}

function CheckboxGroup({ legend, name, choices }: { legend: string; name: string; choices: ReaderChoice[] }) {
  if (choices.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map((choice) => (
          <Checkbox
            key={choice.id}
            name={name}
            value={choice.id}
            label={choice.name}
            defaultChecked={choice.chosen}
          />
        ))}
      </div>
    </fieldset>
  )
}
