import { z } from 'zod'
import {
  annotationPath,
  commentPath,
  personPath,
  reportPath,
  summaryPath,
  takeawayPath,
  withQuery,
} from '@/lib/addresses'
import { codePoint, titled } from '@/lib/output'
import type { SearchHit } from '@/lib/search/data/hits'
import { searchKinds } from '@/lib/search/schema'
import { findTermMatches, type Snippet, snippetOfTerms } from '@/lib/text/search-matches'

export const searchItemOutput = z.object({
  kind: z.enum(searchKinds),
  id: z.string(),
  url: z.string(),
  ...titled,
  snippet: z.string(),
  ranges: z.array(z.tuple([codePoint, codePoint])),
})

export type SearchItem = z.output<typeof searchItemOutput>

/** The separator of several texts in `?mark=`. */
export const MARK_SEPARATOR = '|'

/** What is found by its English title too; of the others it is the title of what they belong to. */
const namedByBoth = new Set<string>(['takeaway', 'figure', 'term'])

/** The hit with the text in which most terms stand, and the address of its place with what is to be marked there. */
export function presentHit(hit: SearchHit, foldedTerms: string[]): SearchItem {
  const { kind, id } = hit
  const [name = '', titleEn] = hit.titles
  const title = namedByBoth.has(kind) ? withMostTerms(hit.titles, foldedTerms) : (name ?? '')
  const snippet = snippetOfTerms(withMostTerms(hit.texts, foldedTerms), foldedTerms)
  const marks = snippet.ranges.length > 0 ? markedTexts(snippet) : matchedTexts(title, foldedTerms)
  return { kind, id, url: urlOf(hit, marks), title, titleEn: titleEn || null, ...snippet }
}

/** A person with their department. */
export function presentPerson({ id, titles, texts }: SearchHit): SearchItem {
  const [[name], [department]] = [titles, texts]
  return {
    kind: 'person',
    id,
    url: personPath(id),
    title: name ?? '',
    titleEn: null,
    snippet: department ?? '',
    ranges: [],
  }
}

function withMostTerms(texts: (string | null)[], foldedTerms: string[]): string {
  const there = texts.filter((text) => text !== null)
  if (there.length < 2) return there[0] ?? ''
  const counted = there.map((text) => ({
    text,
    terms: new Set(findTermMatches(text, foldedTerms).map(({ term }) => term)).size,
  }))
  const most = Math.max(0, ...counted.map(({ terms }) => terms))
  return counted.find(({ terms }) => terms === most)?.text ?? ''
}

function markedTexts({ snippet, ranges }: Snippet): string[] {
  const points = [...snippet]
  return ranges.map(([start, end]) => points.slice(start, end).join(''))
}

function matchedTexts(text: string, foldedTerms: string[]): string[] {
  const points = [...text]
  return findTermMatches(text, foldedTerms).map(({ start, end }) => points.slice(start, end).join(''))
}

const maxMarks = 5

function urlOf({ kind, id, slug, place, titles }: SearchHit, marks: string[]): string {
  const mark = [...new Set(marks)].slice(0, maxMarks).join(MARK_SEPARATOR)
  const onTakeaway = (anchor: string) => withQuery(takeawayPath(place), { mark }, anchor)
  const inRegister = (path: string, anchor: string) =>
    place ? onTakeaway(anchor) : withQuery(path, { report: slug, q: titles[0], mark }, anchor)
  switch (kind) {
    case 'takeaway':
      return withQuery(takeawayPath(id), { mark })
    case 'paragraph':
      return withQuery(reportPath(slug), { mark }, place)
    case 'evidence':
      return onTakeaway(`e-${id}`)
    case 'figure':
      return inRegister('/figures', `f-${id}`)
    case 'term':
      return inRegister('/terms', `term-${id}`)
    case 'annotation':
      return withQuery(annotationPath(id), { mark })
    case 'comment':
      return withQuery(commentPath(id), { mark })
    case 'summary':
      return withQuery(summaryPath(id), { mark })
    case 'person':
      return personPath(id)
  }
}
