import { cleanJson } from '@/lib/documents/clean'
import {
  type AnnotationAddresses,
  type AnnotationData,
  annotationContext,
  toAnnotationItem,
} from '@/lib/documents/web-annotation'

/** A page of a list, counted from 0, with what the whole list has. */
export type AnnotationDataPage = { items: AnnotationData[]; total: number; page: number; limit: number }

/** Where a list stands: its address without paging, those of what it holds, and how it is called. */
type List = { addresses: AnnotationAddresses; address: URL; label: string }

/** A list as an AnnotationCollection with its first page; an empty one has no pages. */
export function toAnnotationCollection(found: AnnotationDataPage, list: List) {
  const last = Math.ceil(found.total / found.limit) - 1
  return {
    '@context': annotationContext,
    id: list.address.href,
    type: 'AnnotationCollection',
    label: list.label,
    total: found.total,
    ...(found.total > 0 ? { first: pageBody(found, list), last: addressOf(list, found, last) } : {}),
  }
}

/** All annotations as one JSON-LD file: an AnnotationCollection with them in the one page inside it. */
export function writeJsonLd(annotations: AnnotationData[], list: List): string {
  const found = {
    items: annotations,
    total: annotations.length,
    page: 0,
    limit: Math.max(1, annotations.length),
  }
  return cleanJson(toAnnotationCollection(found, list))
}

/** One page of a list as an AnnotationPage. */
export function toAnnotationPage(found: AnnotationDataPage, list: List) {
  return { '@context': annotationContext, ...pageBody(found, list) }
}

function pageBody(found: AnnotationDataPage, list: List) {
  const { items, total, page, limit } = found
  return {
    id: addressOf(list, found, page),
    type: 'AnnotationPage',
    partOf: list.address.href,
    startIndex: page * limit,
    ...(page > 0 ? { prev: addressOf(list, found, page - 1) } : {}),
    ...((page + 1) * limit < total ? { next: addressOf(list, found, page + 1) } : {}),
    items: items.map((annotation) => toAnnotationItem(annotation, list.addresses)),
  }
}

function addressOf({ address }: List, { limit }: AnnotationDataPage, page: number): string {
  const url = new URL(address)
  url.searchParams.set('limit', String(limit))
  url.searchParams.set('page', String(page))
  return url.href
}
