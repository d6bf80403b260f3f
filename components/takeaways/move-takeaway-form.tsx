'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['takeaways']['form']
  id: string
  parentId: string | null
  parents: [id: string, name: string][]
}

/** Puts a takeaway under another point, or on the first level. */
export function MoveTakeawayForm({ action, words, id, parentId, parents }: Props) {
  return (
    <ActionForm action={action} fields={{ id }} done={words.linked} className="flex max-w-3xl flex-col gap-3">
      {(_, { fields }) => (
        <>
          <Select
            key={parentId}
            id="move-parent"
            name="parentId"
            label={words.parent}
            defaultValue={parentId ?? ''}
            error={fields?.parentId}
            empty={words.noParent}
            options={parents}
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.move}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
