import { createHash } from 'node:crypto'
import { z } from 'zod'
import { body, kind, tags, visibility } from '@/lib/annotations/schema'
import { type Ground, settleRange } from '@/lib/annotations/target'
import type { Arrival } from '@/lib/documents/web-annotation-reader'
import { invalid } from '@/lib/errors'
import { codePointLength } from '@/lib/text/code-points'
import { findQuote } from '@/lib/text/selector'

const own = /\/annotations\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

/** The id under which an imported annotation is kept: one of ours its own; a foreign one always the same for the same importer. */
export function idOf(iri: string, importerId: string): string {
  const ours = own.exec(iri)?.[1]
  if (ours && z.uuid().safeParse(ours).success) return ours.toLowerCase()
  const hex = createHash('sha256').update(`${importerId} ${iri}`).digest('hex')
  // Version 8 of RFC 9562: of our own making.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const words = z.object({ kind, body, visibility, tags })

/** What an imported annotation says, held to the same rules as one that is written here. */
export function settleWords(arrival: Arrival) {
  const parsed = words.safeParse(arrival)
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.path.join('.') ?? '', 'malformed')
  if (parsed.data.kind !== 'highlight' && parsed.data.body === '') throw invalid('body', 'needsWords')
  return parsed.data
}

/** Where it stands: position and quote must agree; a quote without a position in this very text must be the only one with its context. */
export function settlePlace(ground: Ground, { quote, position, source }: Arrival, current: number) {
  if (!quote) throw invalid('target.selector', 'required')
  const elsewhere = source && 'revision' in source && source.revision !== null && source.revision !== current
  if (position && !elsewhere) return settleRange(ground, { ...quote, ...position })
  const [start, another] = findQuote(ground.text, quote.quote, quote.prefix, quote.suffix)
  if (start === undefined) throw invalid('target.selector', 'quoteNotFound')
  if (another !== undefined) throw invalid('target.selector', 'quoteNotUnique')
  return settleRange(ground, { ...quote, start, end: start + codePointLength(quote.quote) })
}
