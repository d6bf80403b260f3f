'use client'

import { type ComponentProps, type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldFrame, type FieldProps, splitField } from '@/components/ui/field-frame'
import { fileSize } from '@/components/ui/file-size'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'

/** What a file field says, and which files it takes; the sentences are those of the server, which decides. */
export type FileRules = {
  words: { choose: string; drop: string; remove: string }
  locale: Locale
  /** Endings and types, as the attribute names them. */
  accept?: string
  wrongKind?: string
  maxBytes?: number
  tooLarge?: string
}

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'accept'> & {
    rules: FileRules
    /** Changes with each answer that leaves the file in the form, as React empties a form whose action is done. */
    sent?: unknown
  }

/** A native file field in an area that takes a dropped file too, says what was chosen, and can be emptied. */
export function FileInput({ rules, sent, error, ...props }: Props) {
  const { words, locale } = rules
  const [file, setFile] = useState<File>()
  const [refusal, setRefusal] = useState<string>()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File>(undefined)
  const { frame, control } = splitField({ ...props, error: refusal ?? error })

  /** Puts the file into the field; one that is not accepted leaves it empty. */
  function choose(next: File | undefined) {
    const fault = next && findFault(next, rules)
    setRefusal(fault)
    chosen.current = fault ? undefined : next
    setFile(chosen.current)
    fillInput(input.current, chosen.current)
  }

  useEffect(() => {
    if (sent && chosen.current) {
      fillInput(input.current, chosen.current)
      setFile(chosen.current)
    }
  }, [sent])

  useEffect(() => {
    const form = input.current?.form
    const empty = () => setFile(undefined)
    // A file that misses the area would take the place of the page, with all that was typed.
    const stay = (event: globalThis.DragEvent) => event.preventDefault()
    form?.addEventListener('reset', empty)
    addEventListener('dragover', stay)
    addEventListener('drop', stay)
    return () => {
      form?.removeEventListener('reset', empty)
      removeEventListener('dragover', stay)
      removeEventListener('drop', stay)
    }
  }, [])

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }

  return (
    <FieldFrame {...frame}>
      <div className="file-area" data-over={over || undefined}>
        <input
          {...control}
          ref={input}
          type="file"
          accept={rules.accept}
          onDragOver={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        <p role="status">
          {file ? (
            <>
              <Icon name="report" /> <span className="min-w-0 wrap-anywhere">{file.name}</span>{' '}
              <span className="shrink-0 text-ink-3">{fileSize(file.size, locale)}</span>
            </>
          ) : (
            <>
              <Icon name="plus" /> {words.choose}
              <span className="pointer-coarse:hidden">{words.drop}</span>
            </>
          )}
        </p>
        {file ? (
          <Button
            variant="quiet"
            size="small"
            className="relative"
            onClick={() => {
              choose(undefined)
              input.current?.focus()
            }}
          >
            {words.remove}
          </Button>
        ) : null}
      </div>
    </FieldFrame>
  )
}

function findFault({ name, type, size }: File, rules: FileRules): string | undefined {
  const { accept, wrongKind, maxBytes, tooLarge } = rules
  const accepted = accept?.split(',').some((one) => name.toLowerCase().endsWith(one) || type === one)
  if (accepted === false) return wrongKind
  return maxBytes !== undefined && size > maxBytes ? tooLarge : undefined
}

function fillInput(input: HTMLInputElement | null, file: File | undefined): void {
  if (!input || input.files?.[0] === file) return
  const transfer = new DataTransfer()
  if (file) transfer.items.add(file)
  input.files = transfer.files
}
