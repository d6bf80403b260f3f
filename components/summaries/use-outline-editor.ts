import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { particularNames } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorState, PointChoice } from '@/lib/summaries/outline/editor-state'
import { particularField, partTextField } from '@/lib/summaries/outline/fields'

const loadReducer = () => import('@/components/summaries/editor-reducer')

/** At the first touch of the form, so that it is there when a button is pressed. */
export function preloadReducer(): void {
  loadReducer().catch(() => undefined)
}

/** The editor's state while JavaScript runs: applies steps, keeps the focus on what moved and announces what was done. */
export function useOutlineEditor(
  start: EditorState,
  form: RefObject<HTMLFormElement | null>,
  choices: Map<string, PointChoice>,
  words: Messages['composer'],
) {
  const [editor, setEditor] = useState(start)
  const [announcement, setAnnouncement] = useState('')
  const latest = useRef(editor)
  const working = useRef<Promise<void>>(null)
  const focus = useRef<Element | string | null>(null)

  const change = useCallback((to: Partial<EditorState> | ((now: EditorState) => Partial<EditorState>)) => {
    latest.current = { ...latest.current, ...(typeof to === 'function' ? to(latest.current) : to) }
    setEditor(latest.current)
  }, [])

  // What was typed before this ran would be overwritten by what the server rendered.
  useLayoutEffect(() => {
    if (form.current) change((now) => typedFields(new FormData(form.current ?? undefined), now))
  }, [form, change])

  const step = useCallback(
    (name: string, shown: string[] = []) => {
      const focused = document.activeElement
      const work = loadReducer().then(({ reduce }) => {
        const done = reduce(latest.current, name, { shown, choices, words, focused })
        focus.current = done.focus
        setAnnouncement(done.announcement)
        change(done.after)
      })
      working.current = work.catch(() => undefined)
    },
    [choices, words, change],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each change of the editor
  useLayoutEffect(() => {
    const wanted = focus.current
    focus.current = null
    const element = typeof wanted === 'string' ? document.getElementById(wanted) : wanted
    if (element instanceof HTMLElement && element.isConnected && element !== document.activeElement)
      element.focus()
  }, [editor])

  return { editor, announcement, change, step, working }
}

function typedFields(form: FormData, editor: EditorState): Partial<EditorState> {
  const text = (name: string, before: string) => {
    const typed = form.get(name)
    return typeof typed === 'string' && typed !== before.replace(/\r\n?/g, '\n') ? typed : before
  }
  return {
    title: text('title', editor.title),
    intro: text('intro', editor.intro),
    closing: text('closing', editor.closing),
    template: text('template', editor.template) as EditorState['template'],
    form: text('form', editor.form) as EditorState['form'],
    particulars: Object.fromEntries(
      particularNames.map((name) => [name, text(particularField(name), editor.particulars[name] ?? '')]),
    ),
    ticked: form.getAll('add').map(String),
    parts: editor.parts.map((part) =>
      part.kind === 'point' ? part : { ...part, text: text(partTextField(part.id), part.text) },
    ),
  }
}
