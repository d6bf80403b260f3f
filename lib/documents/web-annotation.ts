/** Who may see an annotation has no term of the W3C's, so it goes under a name of our own. */
export const visibilityTerm = 'tashan:visibility'
export const annotationContext = ['http://www.w3.org/ns/anno.jsonld', { tashan: 'urn:tashan:' }] as const

export const motivations = {
  highlight: 'highlighting',
  comment: 'commenting',
  question: 'questioning',
  correction: 'editing',
} as const

/** The content of an annotation as plain data. */
export type AnnotationData = {
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

/** Where the things that an annotation names stand; `text` is the plain text of a revision. */
export type AnnotationAddresses = Record<'annotation' | 'person' | 'takeaway', (id: string) => string> & {
  text: (report: string, revision: number | null) => string
}

/** An annotation in the W3C Web Annotation Data Model, ready for JSON. */
export function toWebAnnotation(annotation: AnnotationData, addresses: AnnotationAddresses) {
  return { '@context': annotationContext, ...toAnnotationItem(annotation, addresses) }
}

/** An annotation without `@context`, as an item of a page. */
export function toAnnotationItem(annotation: AnnotationData, addresses: AnnotationAddresses) {
  const motivation = motivations[annotation.kind]
  const body = [...bodyText(annotation), ...annotation.tags.map(tagBody)]
  return {
    id: addresses.annotation(annotation.id),
    type: 'Annotation',
    motivation,
    created: annotation.createdAt.toISOString(),
    ...(annotation.editedAt ? { modified: annotation.editedAt.toISOString() } : {}),
    creator: {
      id: addresses.person(annotation.author.id),
      type: 'Person',
      name: annotation.author.name,
    },
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: sourceOf(annotation, addresses),
      selector: selectorsOf(annotation),
    },
    [visibilityTerm]: annotation.visibility,
  }
}

function bodyText({ body, kind }: AnnotationData) {
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
 * The text that positions count in: the plain text of the revision where the range was last anchored, or the
 * takeaway's statement.
 */
function sourceOf({ report, takeawayId, anchor }: AnnotationData, addresses: AnnotationAddresses): string {
  return takeawayId ? addresses.takeaway(takeawayId) : addresses.text(report, anchor.revision)
}

function selectorsOf({ anchor, prefix, suffix }: AnnotationData) {
  return [
    { type: 'TextQuoteSelector', exact: anchor.quote, prefix, suffix },
    { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
  ]
}
