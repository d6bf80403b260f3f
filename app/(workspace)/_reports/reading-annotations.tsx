'use client'

import { type ComponentProps, useCallback, useRef } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { AnnotationLayer } from '@/components/annotations/annotation-layer'

type Props = Omit<ComponentProps<typeof AnnotationLayer>, 'load' | 'loadText'> & {
  /** The address of the report in REST. */
  base: string
  filters: Partial<Record<string, string>>
}

const maxAnnotations = 500

/** The reading layer with its door: notes of a stretch of the text, and the text itself, by REST. */
export function ReadingAnnotations({ base, filters, ...props }: Props) {
  const chosen = JSON.stringify(filters)
  const load = useCallback(
    async ({ from, to }: { from: number; to: number }) => {
      const annotations: MarginAnnotation[] = []
      let cursor: string | null = ''
      while (cursor !== null && annotations.length < maxAnnotations) {
        const search = new URLSearchParams({ from: `${from}`, to: `${to}`, limit: '100' })
        for (const [name, value] of Object.entries(JSON.parse(chosen)))
          if (value) search.set(name, `${value}`)
        if (cursor) search.set('cursor', cursor)
        const page: { items: MarginAnnotation[]; nextCursor: string | null } = await fetchJson(
          `${base}/annotations?${search}`,
        )
        annotations.push(...page.items)
        cursor = page.nextCursor
      }
      return annotations
    },
    [base, chosen],
  )
  const text = useRef<Promise<string>>(undefined)
  // The text of a revision never changes, so it is fetched once.
  const loadText = useCallback(() => {
    text.current ??= fetchOk(`${base}/text`).then((response) => response.text())
    text.current.catch(() => {
      text.current = undefined
    })
    return text.current
  }, [base])
  return <AnnotationLayer {...props} load={load} loadText={loadText} />
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return response
}

async function fetchJson<Result>(url: string): Promise<Result> {
  return (await fetchOk(url)).json()
}
