'use client'

import { type ReactNode, useActionState } from 'react'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'

/** Of a field: its name, what is wrong with it, and what was typed or else stood in it before. */
export type BindField = (
  name: string,
  before?: string | number,
) => { name: string; error?: string; defaultValue?: string | number }

export type ActionFormProps = {
  action: FormAction
  /** What is sent with it. */
  fields?: Record<string, string | number | undefined>
  /** Said when it is done. */
  done?: string
  /** For buttons that stand elsewhere. */
  id?: string
  className?: string
  children: ReactNode | ((field: BindField, state: ActionState) => ReactNode)
}

/** A form over a server action: says what went wrong and what is done. Without JavaScript the server renders the same. */
export function ActionForm({ action, fields, done, id, className, children }: ActionFormProps) {
  const [state, send] = useActionState(action, idleState)
  return (
    <form id={id} action={send} className={className} noValidate>
      {state.status === 'failed' && state.message ? <Notice tone="danger">{state.message}</Notice> : null}
      {state.status === 'done' && done ? <Notice tone="success">{done}</Notice> : null}
      <HiddenFields values={fields} />
      {typeof children === 'function'
        ? children(
            (name, before) => ({
              name,
              error: state.fields?.[name],
              defaultValue: state.values?.[name] ?? before,
            }),
            state,
          )
        : children}
    </form>
  )
}
