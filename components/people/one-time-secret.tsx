'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/control-class'
import { Notice } from '@/components/ui/notice'

type Props = { text: string; value: unknown; words: { copy: string; copied: string } }

/** A link, password or token that is shown only now; nothing while there is none. */
export function OneTimeSecret({ text, value, words }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string>()
  if (typeof value !== 'string') return null
  const copy = async () => {
    field.current?.select()
    // An intranet address without https has no clipboard, and a browser may refuse it: the old command still works there.
    const written = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    )
    if (!written) document.execCommand('copy')
    setCopied(value)
  }
  return (
    <Notice tone="success">
      <p>{text}</p>
      <div className="mt-2 flex gap-2">
        <input
          ref={field}
          readOnly
          aria-label={text}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlClass} h-9 font-mono text-sm`}
        />
        <Button onClick={copy}>{copied === value ? words.copied : words.copy}</Button>
      </div>
    </Notice>
  )
}
