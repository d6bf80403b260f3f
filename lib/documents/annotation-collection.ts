import { cleanJson } from '@/lib/documents/clean'
import { context, type Note, plain } from '@/lib/documents/web-annotation'

/** A page of a list, counted from 0, with what the whole list has. */
export type NotePage = { items: Note[]; total: number; page: number; limit: number }

/** Where a list stands: its address without paging, and how it is called. */
type List = { site: string; address: URL; label: string }

/** A list as an AnnotationCollection with its first page; an empty one has no pages. */
export function annotationCollection(found: NotePage, list: List) {
  const last = Math.ceil(found.total / found.limit) - 1
  return {
    '@context': context,
    id: list.address.href,
    type: 'AnnotationCollection',
    label: list.label,
    total: found.total,
    ...(found.total > 0 ? { first: pageOf(found, list), last: addressOf(list, found, last) } : {}),
  }
}

/** All annotations as one JSON-LD file: an AnnotationCollection with them in the one page inside it. */
export function writeJsonLd(notes: Note[], list: List): string {
  const found = { items: notes, total: notes.length, page: 0, limit: Math.max(1, notes.length) }
  return cleanJson(annotationCollection(found, list))
}

/** One page of a list as an AnnotationPage. */
export function annotationPage(found: NotePage, list: List) {
  return { '@context': context, ...pageOf(found, list) }
}

function pageOf(found: NotePage, list: List) {
  const { items, total, page, limit } = found
  return {
    id: addressOf(list, found, page),
    type: 'AnnotationPage',
    partOf: list.address.href,
    startIndex: page * limit,
    ...(page > 0 ? { prev: addressOf(list, found, page - 1) } : {}),
    ...((page + 1) * limit < total ? { next: addressOf(list, found, page + 1) } : {}),
    items: items.map((note) => plain(note, list.site)),
  }
}

function addressOf({ address }: List, { limit }: NotePage, page: number): string {
  const url = new URL(address)
  url.searchParams.set('limit', String(limit))
  url.searchParams.set('page', String(page))
  return url.href
}
