import type { Template } from '@/lib/documents/summary-content'
import type { OutlinePart } from '@/lib/summaries/outline'

/** A part of the outline; `id` names it while it is written, of a new point it is the takeaway's own. */
export type Part = OutlinePart & { id: string }

/** What a summary says. */
export type Composition = {
  title: string
  template: Template
  intro: string
  closing: string
  parts: Part[]
}

export type Filter = { report: string; theme: string; kind: string; concluded: boolean; q: string }

/** All that the form of the composer holds: the summary, the part removed last, and how points are being picked. */
export type Desk = Composition & {
  removed: { part: Part; at: number } | null
  filter: Filter
  ticked: string[]
  /** Where picked points go: below the heading of this id, else to the end. */
  place: string
}

/** A point as the reader's language names it. */
export type Choice = {
  id: string
  code: string
  kind: 'practice' | 'action' | 'method' | 'insight'
  title: string
  theme: string
  concluded: boolean
  report: { slug: string; title: string }
}

export const noFilter: Filter = { report: '', theme: '', kind: '', concluded: false, q: '' }

/** A desk with nothing removed and nothing picked yet. */
export function deskOf(composition: Composition, filter: Partial<Filter> = {}): Desk {
  return { ...composition, removed: null, filter: { ...noFilter, ...filter }, ticked: [], place: '' }
}

/** Only what a summary says, in a fixed order of keys, so that equal ones have equal JSON. */
export function compositionOf({ title, template, intro, closing, parts }: Composition): Composition {
  return { title, template, intro, closing, parts }
}

/** The takeaways that are points of an outline. */
export function chosenOf(parts: Part[]): Set<string> {
  return new Set(parts.flatMap((part) => (part.kind === 'point' ? [part.takeawayId] : [])))
}

/** A composition with the summary that it is of; a new one has version 0. */
export type Work = { composition: Composition; id: string; version: number }
