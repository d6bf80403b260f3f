'use client'

import type { ReactNode } from 'react'
import { ActionForm, type ActionFormProps } from '@/components/ui/action-form'
import type { ActionState, FormAction } from '@/components/ui/action-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'

export type SettleTarget = {
  slug: string
  kind: string
  id: string
  /** What the person sees: the current revision, and when the range was last settled in it. */
  revision: number
  settledAt: string
  /** The list to go back to, and where in it. */
  state: string
  cursor: string
}
type CurrentAnchor = { revision: number; status: string; settledAt: string | Date | null }
type Props = {
  action: FormAction
  target: SettleTarget
  /** What is said where somebody else was quicker, by what they made of it. */
  conflictMessages: Record<string, string>
  className?: string
  children: ActionFormProps['children']
}

/** A form that says where a range stands; after a conflict it speaks of what stands now. */
export function SettleForm({
  action,
  target: settling,
  conflictMessages: meanwhile,
  className,
  children,
}: Props) {
  return (
    <ActionForm action={action} className={className}>
      {(field, state) => {
        const currentAnchor = state.detail as CurrentAnchor | undefined
        const { revision, settledAt, ...identity } = settling
        const seen = currentAnchor
          ? {
              revision: currentAnchor.revision,
              settledAt: currentAnchor.settledAt ? new Date(currentAnchor.settledAt).toISOString() : '',
            }
          : { revision, settledAt }
        return (
          <>
            {currentAnchor ? <Notice tone="warm">{meanwhile[currentAnchor.status]}</Notice> : null}
            <HiddenFields values={{ ...identity, ...seen }} />
            {typeof children === 'function' ? (
              children(field, state)
            ) : (
              <Buttons state={state}>{children}</Buttons>
            )}
          </>
        )
      }}
    </ActionForm>
  )
}

/** Without a field to stand at, what is wrong is said over the buttons. */
function Buttons({ state, children }: { state: ActionState; children: ReactNode }) {
  const faults = Object.values(state.fields ?? {})
  return (
    <>
      {faults.length > 0 ? <p className="text-danger text-sm">{faults.join(' ')}</p> : null}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </>
  )
}
