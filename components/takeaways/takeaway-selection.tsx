'use client'

import { useEffect, useRef, useState } from 'react'
import { SELECTION_FORM_ID } from '@/components/takeaways/selection-form'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = {
  action: string
  words: { toSummary: string; toSummaryHint: string; selected: string; write: string; clearSelected: string }
}

/** What is ticked, also on other pages of the list and under other filters, until the page is loaded anew. */
const chosen = new Set<string>()
const none = { count: 0, elsewhere: '' }

/** What is ticked in the list and what can be made of it; without JavaScript the button alone. */
export function TakeawaySelection({ action, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [selection, setSelection] = useState(none)

  function read() {
    const shown = new Set(boxesOf(form.current).map((box) => box.value))
    const elsewhere = [...chosen].filter((id) => !shown.has(id)).join(' ')
    setSelection((now) =>
      now.count === chosen.size && now.elsewhere === elsewhere ? now : { count: chosen.size, elsewhere },
    )
  }

  const readAgain = useRef(read)
  readAgain.current = read

  useEffect(() => {
    // Ticked before this came to life, or kept by the browser over a reload.
    for (const box of boxesOf(form.current)) if (box.defaultChecked !== box.checked) chosen.add(box.value)
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.form !== form.current) return
      if (target.checked) chosen.add(target.value)
      else chosen.delete(target.value)
      readAgain.current()
    }
    document.addEventListener('change', remember)
    return () => document.removeEventListener('change', remember)
  }, [])

  // Whenever the list was drawn anew.
  useEffect(() => {
    for (const box of boxesOf(form.current)) box.checked = chosen.has(box.value)
    readAgain.current()
  })

  function clear() {
    chosen.clear()
    for (const box of boxesOf(form.current)) box.checked = false
    read()
  }

  const { count, elsewhere } = selection
  return (
    <form
      ref={form}
      id={SELECTION_FORM_ID}
      action={action}
      method="get"
      data-chosen={count || undefined}
      className="takeaway-selection no-print"
    >
      <b role="status">{count > 0 ? words.selected.replace('{count}', String(count)) : null}</b>
      <Button type="submit" variant="primary" size="small">
        {count > 0 ? words.write : words.toSummary}
      </Button>
      {count > 0 ? (
        <Button variant="quiet" size="small" onClick={clear}>
          {words.clearSelected}
        </Button>
      ) : (
        <span className="text-ink-3 text-sm">{words.toSummaryHint}</span>
      )}
      {elsewhere.split(' ').map((id) => (id ? <HiddenFields key={id} values={{ point: id }} /> : null))}
    </form>
  )
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.elements ?? [])].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox',
  )
}
