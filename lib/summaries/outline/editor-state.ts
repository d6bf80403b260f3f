import type { Particulars, SummaryText } from '@/lib/documents/summary-content'
import type { Assignment } from '@/lib/summaries/outline/assignment'
import type { OutlinePart } from '@/lib/summaries/outline/schema'
import type { PointSection } from '@/lib/summaries/sections'

/** A part of the outline; `id` names it while it is written, of a new point it is the takeaway's own. */
export type EditorPart = OutlinePart & { id: string }

/** What is changed within a part: the text of a heading or paragraph, or what of a point goes in. */
export type PartFields = { text?: string } | { sections: PointSection[] } | Assignment

/** What a summary says. */
export type Composition = SummaryText & { parts: EditorPart[] }

export type PointFilter = { report: string; theme: string; kind: string; concluded: boolean; q: string }

/** All that the form of the composer holds: the summary, the part removed last, and how points are being picked. */
export type EditorState = Composition & {
  removed: { part: EditorPart; at: number } | null
  filter: PointFilter
  ticked: string[]
  /** Where picked points go: below the heading of this id, else to the end. */
  insertUnder: string
}

/** A point as the reader's language names it. */
export type PointChoice = {
  id: string
  code: string
  kind: 'practice' | 'action' | 'method' | 'insight'
  title: string
  theme: string
  concluded: boolean
  report: { slug: string; title: string }
}

export const emptyFilter: PointFilter = { report: '', theme: '', kind: '', concluded: false, q: '' }

/** An editor with nothing removed and nothing picked. */
export function toEditorState(composition: Composition, filter: Partial<PointFilter> = {}): EditorState {
  return { ...composition, removed: null, filter: { ...emptyFilter, ...filter }, ticked: [], insertUnder: '' }
}

/** Only what a summary says, in a fixed order of keys, so that equal ones have equal JSON. */
export function toComposition({
  title,
  template,
  form,
  particulars,
  intro,
  closing,
  parts,
}: Composition): Composition {
  return { title, template, form, particulars: sortParticulars(particulars), intro, closing, parts }
}

/** The particulars that have a value, in a fixed order. */
function sortParticulars(particulars: Particulars): Particulars {
  const filled = Object.entries(particulars).filter(([, value]) => value)
  return Object.fromEntries(filled.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The takeaways that are points of an outline. */
export function chosenTakeawayIds(parts: EditorPart[]): Set<string> {
  return new Set(parts.flatMap((part) => (part.kind === 'point' ? [part.takeawayId] : [])))
}

/** A composition with the summary that it is of; a new one has version 0. */
export type SavedDraft = { composition: Composition; id: string; version: number }
