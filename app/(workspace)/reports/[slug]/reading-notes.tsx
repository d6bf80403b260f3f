'use client'

import { type ComponentProps, useCallback, useRef } from 'react'
import type { Note } from '@/components/annotations/note-card'
import { ReadingLayer } from '@/components/annotations/reading-layer'

type Props = Omit<ComponentProps<typeof ReadingLayer>, 'load' | 'loadText'> & {
  filters: Partial<Record<string, string>>
}

const most = 500

/** The reading layer with its door: notes of a stretch of the text, and the text itself, by REST. */
export function ReadingNotes({ filters, ...props }: Props) {
  const base = `/api/v1/reports/${encodeURIComponent(props.report)}`
  const chosen = JSON.stringify(filters)
  const load = useCallback(
    async ({ from, to }: { from: number; to: number }) => {
      const notes: Note[] = []
      let cursor: string | null = ''
      while (cursor !== null && notes.length < most) {
        const search = new URLSearchParams({ from: `${from}`, to: `${to}`, limit: '100' })
        for (const [name, value] of Object.entries(JSON.parse(chosen)))
          if (value) search.set(name, `${value}`)
        if (cursor) search.set('cursor', cursor)
        const page: { items: Note[]; nextCursor: string | null } = await json(`${base}/annotations?${search}`)
        notes.push(...page.items)
        cursor = page.nextCursor
      }
      return notes
    },
    [base, chosen],
  )
  const text = useRef<Promise<string>>(undefined)
  // The text of a revision never changes, so it is fetched once.
  const loadText = useCallback(() => {
    text.current ??= answered(`${base}/text`).then((answer) => answer.text())
    text.current.catch(() => {
      text.current = undefined
    })
    return text.current
  }, [base])
  return <ReadingLayer {...props} load={load} loadText={loadText} />
}

async function answered(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return response
}

async function json<Result>(url: string): Promise<Result> {
  return (await answered(url)).json()
}
