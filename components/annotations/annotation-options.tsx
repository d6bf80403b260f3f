import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  words: Messages['annotations']
  initial: { kind: string; visibility: string }
  /** Unfolded because something in it is to be mended. */
  open: boolean
  children: ReactNode
}

/** What else can be said of an annotation, folded into one line that says what is chosen. */
export function AnnotationOptions({ words, initial, open, children }: Props) {
  const [chosen, setChosen] = useState(initial)
  const label = (labels: Record<string, string>, value: string) => labels[value] ?? ''
  function change(event: ChangeEvent<HTMLDetailsElement>) {
    const { name, value } = event.target as unknown as HTMLInputElement
    if (name in chosen) setChosen({ ...chosen, [name]: value })
  }
  return (
    <details open={open || undefined} onChange={change} className="annotation-options">
      <summary className="bare touch">
        {words.options}
        <span>
          {label(words.kinds, chosen.kind)} · {label(words.visibilities, chosen.visibility)}
        </span>
      </summary>
      <div className="flex flex-col gap-3 pt-2">{children}</div>
    </details>
  )
}
