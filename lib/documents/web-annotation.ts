/** Who may see an annotation has no term of the W3C's, so it goes under a name of our own. */
export const visibilityTerm = 'tashan:visibility'
export const context = ['http://www.w3.org/ns/anno.jsonld', { tashan: 'urn:tashan:' }] as const

export const motivations = {
  highlight: 'highlighting',
  comment: 'commenting',
  question: 'questioning',
  correction: 'editing',
} as const

/** What an annotation says, as plain data. */
export type Note = {
  id: string
  report: string
  takeawayId: string | null
  kind: keyof typeof motivations
  visibility: 'private' | 'staff'
  body: string
  tags: string[]
  author: { id: string; name: string }
  createdAt: Date
  editedAt: Date | null
  prefix: string
  suffix: string
  anchor: { start: number; end: number; quote: string; revision: number | null }
}

/** An annotation as the W3C's Web Annotation Data Model has it, ready for JSON; `site` is the origin of its addresses. */
export function webAnnotation(note: Note, site: string) {
  return { '@context': context, ...plain(note, site) }
}

/** The same without a context of its own, as an item of a page. */
export function plain(note: Note, site: string) {
  const motivation = motivations[note.kind]
  const body = [...wordsOf(note), ...note.tags.map(tagBody)]
  return {
    id: `${site}/api/v1/annotations/${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation,
    created: note.createdAt.toISOString(),
    ...(note.editedAt ? { modified: note.editedAt.toISOString() } : {}),
    creator: {
      id: `${site}/people/${encodeURIComponent(note.author.id)}`,
      type: 'Person',
      name: note.author.name,
    },
    ...(body.length > 0 ? { body } : {}),
    target: { type: 'SpecificResource', source: sourceOf(note, site), selector: selectorsOf(note) },
    [visibilityTerm]: note.visibility,
  }
}

function wordsOf({ body, kind }: Note) {
  if (body === '') return []
  const language = /\p{Script=Han}/u.test(body) ? { language: 'zh' } : {}
  // A highlight with words is still a highlight; what it says is a remark.
  const purpose = kind === 'highlight' ? 'commenting' : motivations[kind]
  return [{ type: 'TextualBody', value: body, format: 'text/markdown', ...language, purpose }]
}

function tagBody(value: string) {
  return { type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }
}

/**
 * The text that positions count in: the report's plain text in the revision where the range was last found for certain,
 * which never changes, so that the selectors stay true; or the takeaway, in whose statement they count.
 */
function sourceOf({ report, takeawayId, anchor }: Note, site: string): string {
  if (takeawayId) return `${site}/api/v1/takeaways/${encodeURIComponent(takeawayId)}`
  return `${site}/api/v1/reports/${encodeURIComponent(report)}/text?revision=${anchor.revision}`
}

function selectorsOf({ anchor, prefix, suffix }: Note) {
  return [
    { type: 'TextQuoteSelector', exact: anchor.quote, prefix, suffix },
    { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
  ]
}
