'use client'

import { type ReactNode, useActionState } from 'react'
import { FormError } from '@/components/ui/form-error'
import { Notice } from '@/components/ui/notice'

export type ActionState = {
  status: 'idle' | 'done' | 'failed'
  message?: string
  /** Of a failure: what kind it is, where the form does more than say so. */
  code?: string
  fields?: Record<string, string>
  values?: Record<string, string>
  detail?: unknown
  result?: unknown
}

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

type Props = {
  action: FormAction
  /** Said when it is done. */
  done?: string
  className?: string
  children: ReactNode | ((state: ActionState) => ReactNode)
}

const idle: ActionState = { status: 'idle' }

/** A form over a server action: says what went wrong and what is done. Without JavaScript the server renders the same. */
export function ActionForm({ action, done, className, children }: Props) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className={className} noValidate>
      <FormError message={state.status === 'failed' ? state.message : undefined} />
      {state.status === 'done' && done ? <Notice tone="success">{done}</Notice> : null}
      {typeof children === 'function' ? children(state) : children}
    </form>
  )
}
