'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/field'
import { List, ListRow } from '@/components/ui/list'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  departments: { id: string; name: string; count: string }[]
  words: Messages['people']
  create: FormAction
  rename: FormAction
}

/** The departments, each to be renamed, and a new one. */
export function DepartmentList({ departments, words, create, rename }: Props) {
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      {departments.length === 0 ? (
        <EmptyState title={words.noDepartments} text={words.noDepartmentsText} />
      ) : (
        <List label={words.departments}>
          {departments.map((department) => (
            <ListRow key={department.id}>
              <details>
                <summary className="touch">
                  <span lang="zh-CN">{department.name}</span>
                  <span className="ms-3 text-ink-3 text-sm">{department.count}</span>
                </summary>
                <div className="mt-2">
                  <NameForm
                    action={rename}
                    id={department.id}
                    label={words.rename}
                    name={department.name}
                    submit={words.save}
                  />
                </div>
              </details>
            </ListRow>
          ))}
        </List>
      )}
      <NameForm action={create} label={words.addDepartment} submit={words.add} />
    </div>
  )
}

type NameProps = { action: FormAction; id?: string; label: string; name?: string; submit: string }

function NameForm({ action, id, label, name, submit }: NameProps) {
  return (
    <ActionForm action={action} fields={{ id }} className="flex flex-col gap-2">
      {(field) => (
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <Input
              {...field('name', name)}
              id={id ? `department-${id}` : 'new-department'}
              label={label}
              required
              maxLength={60}
            />
          </div>
          <SubmitButton variant="secondary">{submit}</SubmitButton>
        </div>
      )}
    </ActionForm>
  )
}
