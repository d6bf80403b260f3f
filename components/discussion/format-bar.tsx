'use client'

import { type RefObject, useEffect } from 'react'
import { formatText, type MarkdownFormat } from '@/components/discussion/formatting'
import { Button } from '@/components/ui/button'
import { insertText } from '@/components/ui/insert-text'
import { enFormatting, zhFormatting } from '@/lib/i18n/formatting'

export type FormatBarProps = { field: RefObject<HTMLTextAreaElement | null> }

const formats: MarkdownFormat[] = ['bold', 'list', 'quote']

/** Bold, list and quotation for who does not know their signs; Ctrl or ⌘ B as in Word. Loaded when somebody writes. */
export function FormatBar({ field }: FormatBarProps) {
  const words = document.documentElement.lang === 'en' ? enFormatting : zhFormatting
  function apply(format: MarkdownFormat) {
    const element = field.current
    if (!element || element.readOnly) return
    const { value, selectionStart, selectionEnd } = element
    const { text, from, to, selected } = formatText(
      value,
      [selectionStart, selectionEnd],
      format,
      words.sample,
    )
    insertText(element, text, from, to)
    element.setSelectionRange(...selected)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener lives as long as the field
  useEffect(() => {
    const element = field.current
    const makeBold = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'b') return
      if (event.isComposing) return
      event.preventDefault()
      apply('bold')
    }
    element?.addEventListener('keydown', makeBold)
    return () => element?.removeEventListener('keydown', makeBold)
  }, [field])

  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{words.label}</legend>
      {formats.map((format) => (
        <Button
          key={format}
          variant="quiet"
          size="small"
          // The field keeps the focus and its selection.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => apply(format)}
        >
          {words[format]}
        </Button>
      ))}
    </fieldset>
  )
}
