'use client'

import { type ComponentProps, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/control-class'
import { FieldFrame, type FieldProps, splitField } from '@/components/ui/field-frame'
import { useIsHydrated } from '@/components/ui/use-is-hydrated'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'type'> & { words: { show: string; hide: string } }

/** A password that can be looked at while it is typed; without JavaScript a plain password field. */
export function PasswordInput({ words, ...props }: Props) {
  const [shown, setShown] = useState(false)
  const scripted = useIsHydrated()
  const { frame, control } = splitField(props)
  return (
    <FieldFrame {...frame}>
      <div className="flex">
        <input
          {...control}
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
            aria-controls={control.id}
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
