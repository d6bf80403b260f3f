'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['takeaways']['form']
  id: string
  parentId: string | null
  parents: { id: string; label: string }[]
}

/** Puts a takeaway under another point, or on the first level. */
export function MoveTakeawayForm({ action, words, id, parentId, parents }: Props) {
  return (
    <ActionForm action={action} done={words.linked} className="flex max-w-3xl flex-col gap-3">
      {({ fields }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Select
            key={parentId}
            id="move-parent"
            name="parentId"
            label={words.parent}
            defaultValue={parentId ?? ''}
            error={fields?.parentId}
          >
            <option value="">{words.noParent}</option>
            {parents.map((parent) => (
              <option key={parent.id} value={parent.id}>
                {parent.label}
              </option>
            ))}
          </Select>
          <SubmitButton variant="secondary" className="self-start">
            {words.move}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
