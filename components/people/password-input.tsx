'use client'

import { type ComponentProps, useState, useSyncExternalStore } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/field'
import { FieldFrame, type FieldProps, fieldAttributes } from '@/components/ui/field-frame'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'type'> & { words: { show: string; hide: string } }

const never = () => () => {}

/** A password that can be looked at while it is typed; without JavaScript a plain password field. */
export function PasswordInput({ label, hint, error, id, name, words, ...rest }: Props) {
  const [shown, setShown] = useState(false)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const wired = fieldAttributes({ name, hint, error, id })
  return (
    <FieldFrame {...{ label, hint, error, id, name, required: rest.required }}>
      <div className="flex">
        <input
          {...rest}
          {...wired}
          type={shown ? 'text' : 'password'}
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          className={classNames(controlClass, 'h-9', scripted && 'rounded-e-none border-e-0')}
        />
        {scripted ? (
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={wired.id}
            onClick={() => setShown(!shown)}
            className="touch shrink-0 cursor-pointer rounded-e-md border border-line-strong bg-raised px-3 text-ink-2 text-sm hover:text-ink"
          >
            {shown ? words.hide : words.show}
          </button>
        ) : null}
      </div>
    </FieldFrame>
  )
}
