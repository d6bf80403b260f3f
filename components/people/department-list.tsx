'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  departments: { id: string; name: string; count: string }[]
  words: Messages['people']
  create: FormAction
  rename: FormAction
}

export function DepartmentList({ departments, words, create, rename }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {departments.map((department) => (
          <li key={department.id}>
            <details>
              <summary className="cursor-pointer">
                {department.name} <span className="text-ink-3 text-sm">{department.count}</span>
              </summary>
              <ActionForm action={rename} className="mt-2 flex flex-wrap items-end gap-2">
                {({ fields }) => (
                  <>
                    <input type="hidden" name="id" value={department.id} />
                    <Input
                      name="name"
                      id={`department-${department.id}`}
                      label={words.rename}
                      required
                      maxLength={60}
                      defaultValue={department.name}
                      error={fields?.name}
                    />
                    <SubmitButton variant="secondary">{words.save}</SubmitButton>
                  </>
                )}
              </ActionForm>
            </details>
          </li>
        ))}
      </ul>
      <ActionForm action={create} className="flex flex-wrap items-end gap-2">
        {({ fields }) => (
          <>
            <Input
              name="name"
              id="new-department"
              label={words.addDepartment}
              required
              maxLength={60}
              error={fields?.name}
            />
            <SubmitButton variant="secondary">{words.addDepartment}</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  )
}
