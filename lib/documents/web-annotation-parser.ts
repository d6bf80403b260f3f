import { z } from 'zod'
import {
  type AnnotationData,
  annotationContext,
  motivations,
  visibilityTerm,
} from '@/lib/documents/web-annotation'

export const maxAnnotationItems = 1000

/** The W3C lets one stand for a list of one. */
const some = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.array(schema), schema.transform((one) => [one])])

const text = z.string().max(20_000)
const iri = z.string().min(1).max(2000)

const textualBody = z.looseObject({ value: text, purpose: some(z.string()).optional() })
const selector = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('TextQuoteSelector'),
    exact: text.min(1),
    prefix: text.optional(),
    suffix: text.optional(),
  }),
  z.looseObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(1) }),
])
const otherSelector = z
  .looseObject({ type: z.string().regex(/^(?!Text(Quote|Position)Selector$)/) })
  .transform(() => null)
const target = z.looseObject({
  source: z.union([iri, z.looseObject({ id: iri }).transform(({ id }) => id)]),
  selector: some(z.union([selector, otherSelector])),
})

const annotation = z.looseObject({
  id: iri.optional(),
  type: some(z.string()).refine((types) => types.includes('Annotation')),
  motivation: some(z.string()).optional(),
  body: some(textualBody).optional(),
  bodyValue: text.optional(),
  target: some(target).refine((targets) => targets.length === 1),
  [visibilityTerm]: z.enum(['private', 'staff']).default('private'),
})

const items = z.array(z.unknown()).max(maxAnnotationItems)

/**
 * The input: an annotation, an AnnotationPage or an AnnotationCollection with its first page (W3C Web
 * Annotation). The context is never fetched.
 */
export const webAnnotations = z.looseObject({
  '@context': some(z.unknown()).refine((given) => given.includes(annotationContext[0])),
  type: some(z.string()),
  items: items.optional(),
  first: z.union([z.looseObject({ items }), z.string()]).optional(),
})

/** The annotations in it, unread, or null where it holds none. */
export function annotationItems({
  type,
  items,
  first,
  ...rest
}: z.output<typeof webAnnotations>): unknown[] | null {
  if (type.includes('Annotation')) return [{ ...rest, type }]
  if (type.includes('AnnotationPage')) return items ?? null
  return typeof first === 'object' ? first.items : null
}

export type ParsedWebAnnotation = Pick<AnnotationData, 'kind' | 'visibility' | 'body' | 'tags'> & {
  iri: string | null
  source: Source | null
  quote?: { quote: string; prefix?: string; suffix?: string }
  position?: { start: number; end: number }
}

type Source = { report: string; revision: number | null } | { takeawayId: string }

/** Parses one annotation; a fault is the path of the invalid property. */
export function parseWebAnnotation(given: unknown): { annotation: ParsedWebAnnotation } | { fault: string } {
  const parsed = annotation.safeParse(given)
  if (!parsed.success) return { fault: parsed.error.issues[0]?.path.join('.') ?? '' }
  const { id, motivation = [], body = [], bodyValue, target, [visibilityTerm]: visibility } = parsed.data
  const [{ source, selector } = { source: '', selector: [] }] = target
  const isTag = (one: { purpose?: string[] }) => one.purpose?.some((each) => nameOf(each) === 'tagging')
  const words = [...body.filter((one) => !isTag(one)).map(({ value }) => value), bodyValue ?? '']
  const text = words.filter(Boolean).join('\n\n')
  const quote = selector.find((one) => one?.type === 'TextQuoteSelector')
  const position = selector.find((one) => one?.type === 'TextPositionSelector')
  return {
    annotation: {
      iri: id ?? null,
      source: sourceOf(source),
      kind: kindOf(motivation) ?? (text ? 'comment' : 'highlight'),
      visibility,
      body: text,
      tags: body.filter(isTag).map(({ value }) => value),
      ...(quote ? { quote: { quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix } } : {}),
      ...(position ? { position: { start: position.start, end: position.end } } : {}),
    },
  }
}

/** The name of a term, whether given as such, with a prefix or as an IRI. */
function nameOf(term: string): string {
  return term.replace(/^.*[:#/]/, '')
}

function kindOf(given: string[]): AnnotationData['kind'] | undefined {
  const kinds = Object.keys(motivations) as AnnotationData['kind'][]
  return given.flatMap((one) => kinds.find((kind) => motivations[kind] === nameOf(one)) ?? [])[0]
}

/** What of ours an address names, on whatever host: the words decide in the end whether it is the same text. */
function sourceOf(address: string): Source | null {
  if (!URL.canParse(address)) return null
  const { pathname, searchParams } = new URL(address)
  const [, things, name = ''] = pathname.match(/\/(reports|takeaways)\/([^/]+)(?:\/text)?$/) ?? []
  if (things === 'takeaways') return { takeawayId: name.toLowerCase() }
  if (things !== 'reports') return null
  const revision = Number(searchParams.get('revision'))
  try {
    return { report: decodeURIComponent(name), revision: revision > 0 ? revision : null }
  } catch {
    return null
  }
}
