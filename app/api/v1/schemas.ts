import { z } from 'zod'
import { summaryTemplates } from '@/lib/documents/summary-content'
import { pointSections } from '@/lib/summaries/sections'

/** A time as ISO 8601 in UTC. */
const instant = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime())

const namedRef = z.object({ id: z.string(), name: z.string() })
const flags = z.record(z.string(), z.boolean())
const codePoint = z.number().int().min(0)

/** A page of a list: `nextCursor` is null on the last one. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

const revision = z.object({ number: z.number().int(), sha256: z.string().optional() })

export const reportItem = z.object({
  slug: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  sourceName: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  publishedAt: instant.nullable(),
  createdAt: instant,
  revision,
})

export const report = reportItem.extend({
  sections: z.array(
    z.object({
      key: z.string(),
      parentKey: z.string().nullable(),
      level: z.number().int(),
      heading: z.string(),
      start: codePoint,
      end: codePoint,
      runIn: z.boolean(),
    }),
  ),
  paragraphs: z.array(
    z.object({ key: z.string(), sectionKey: z.string().nullable(), start: codePoint, end: codePoint }),
  ),
  can: flags,
})

export const importedReport = z.object({
  slug: z.string(),
  revision: z.object({ number: z.number().int(), sha256: z.string() }),
})

const count = z.number().int().min(0)
const anchorCounts = z.object({ same: count, moved: count, proposed: count, orphaned: count })

export const revisionItem = z.object({
  number: z.number().int(),
  sha256: z.string(),
  current: z.boolean(),
  sourceName: z.string().nullable(),
  createdAt: instant,
  createdBy: namedRef.nullable(),
  /** Of the first revision there are none. */
  fates: anchorCounts.nullable(),
})

export const revisedReport = importedReport.extend({ fates: anchorCounts })

export const thread = z.object({
  id: z.uuid(),
  takeawayId: z.uuid().nullable(),
  annotationId: z.uuid().nullable(),
  resolution: z.object({ resolvedBy: namedRef, resolvedAt: instant }).nullable(),
  conclusion: z
    .object({
      commentId: z.uuid(),
      body: z.string(),
      html: z.string(),
      author: namedRef,
      setBy: namedRef,
      setAt: instant,
    })
    .nullable(),
  closure: z.object({ closedBy: namedRef, closedAt: instant, reason: z.string() }).nullable(),
  moved: z
    .object({
      movedBy: namedRef,
      movedAt: instant,
      reason: z.string(),
      from: z.object({
        takeawayId: z.uuid().nullable(),
        code: z.string().nullable(),
        annotationId: z.uuid().nullable(),
      }),
    })
    .nullable(),
  departures: z.array(z.object({ commentId: z.uuid(), takeawayId: z.uuid(), code: z.string() })),
  commentCount: z.number().int(),
  createdAt: instant,
  createdBy: namedRef,
  can: flags,
})

export const comment = z.object({
  id: z.uuid(),
  threadId: z.uuid(),
  parentId: z.uuid().nullable(),
  body: z.string(),
  html: z.string(),
  author: namedRef.extend({ department: z.string().nullable() }),
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  hiddenAt: instant.nullable(),
  /** For those who still read the words of a hidden comment. */
  hiding: z.object({ reason: z.string(), hiddenBy: namedRef, hiddenAt: instant }).nullable(),
  /** Who agrees: how many, and the first of them. */
  agreement: z.object({ count: z.number().int(), mine: z.boolean(), people: z.array(namedRef) }),
  conclusion: z.boolean(),
  version: z.number().int(),
  can: flags,
})

export const movedComment = z.object({ id: z.uuid(), threadId: z.uuid(), takeawayId: z.uuid() })

const textRange = z.object({ start: codePoint, end: codePoint, quote: z.string() })

export const annotation = textRange.extend({
  id: z.uuid(),
  report: z.string(),
  takeawayId: z.uuid().nullable(),
  kind: z.enum(['highlight', 'comment', 'question', 'correction']),
  visibility: z.enum(['private', 'staff']),
  body: z.string(),
  html: z.string(),
  tags: z.array(z.string()),
  author: namedRef.extend({ department: z.string().nullable() }),
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  version: z.number().int(),
  prefix: z.string(),
  suffix: z.string(),
  paragraph: z.string(),
  anchor: textRange.extend({
    status: z.enum(['same', 'moved', 'proposed', 'orphaned']),
    revision: z.number().int().nullable(),
    proposal: textRange.optional(),
  }),
  comments: z.number().int(),
  open: z.boolean(),
  turnedInto: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  can: flags,
})

/** JSON-LD of the W3C's Web Annotation Data Model. */
export const jsonLdAnnotation = z.looseObject({ '@context': z.unknown(), id: z.url(), type: z.string() })

const importedItem = z.object({ index: z.number().int(), id: z.uuid() })

/** What became of each annotation that was sent, by its place; the author is whoever sent them. */
export const importedAnnotations = z.object({
  author: namedRef,
  made: z.array(importedItem),
  present: z.array(importedItem),
  refused: z.array(
    z.object({
      index: z.number().int(),
      id: z.string().nullable(),
      path: z.string(),
      detail: z.string(),
    }),
  ),
})

/** A note that turned private may be a copy: what others wrote stayed with the former one. */
export const editedAnnotation = annotation.extend({ withdrawn: z.boolean() })

export const startedThread = thread.extend({ comment: comment.nullable() })

export const commentVersion = z.object({
  version: z.number().int(),
  body: z.string(),
  html: z.string(),
  author: namedRef,
  at: instant,
})

const summaryItem = z.object({ takeawayId: z.uuid(), discussion: z.enum(['none', 'conclusions', 'full']) })

const template = z.enum(summaryTemplates)

export const summaryListItem = z.object({
  id: z.uuid(),
  title: z.string(),
  template,
  count: z.number().int(),
  owner: namedRef.extend({ department: z.string().nullable() }),
  /** What its owner granted you. */
  grant: z.enum(['read', 'write']).nullable(),
  finishedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
})

const partId = z.uuid()
/** What stands between introduction and closing words, in its order. */
const summaryOutline = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), id: partId, level: z.number().int(), text: z.string() }),
    z.object({ kind: z.literal('text'), id: partId, text: z.string() }),
    z.object({
      kind: z.literal('point'),
      id: partId,
      takeawayId: z.uuid(),
      sections: z.array(z.enum(pointSections)),
    }),
  ]),
)

export const summary = z.object({
  id: z.uuid(),
  title: z.string(),
  template,
  report: z.string().nullable(),
  intro: z.string(),
  closing: z.string(),
  version: z.number().int(),
  owner: namedRef.extend({ department: z.string().nullable() }),
  outline: summaryOutline,
  items: z.array(summaryItem.extend({ code: z.string(), kind: z.string(), title: z.string() })),
  missing: z.number().int(),
  finished: z.object({ at: instant, by: z.string() }).nullable(),
  /** What sources say by now and the summary does not. */
  changes: z.array(
    z.object({
      partId,
      code: z.string(),
      title: z.string(),
      changed: z.array(
        z.object({ part: z.string(), before: z.array(z.string()), after: z.array(z.string()) }),
      ),
    }),
  ),
  createdAt: instant,
  updatedAt: instant,
  can: flags,
})

const shareTarget = namedRef.extend({ kind: z.enum(['person', 'department']) })

export const summaryShares = z.object({
  shares: z.array(shareTarget.extend({ level: z.enum(['read', 'write']) })),
  partners: z.array(shareTarget.extend({ department: z.string().nullable() })),
})

export const summaryVersions = z.object({
  version: z.number().int(),
  items: z.array(
    z.object({ version: z.number().int(), title: z.string(), savedAt: instant, savedBy: namedRef }),
  ),
})

export const summaryVersion = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  template,
  intro: z.string(),
  closing: z.string(),
  outline: summaryOutline,
  savedAt: instant,
  savedBy: namedRef,
  can: flags,
})

export const createdId = z.object({ id: z.uuid() })
export const updatedId = createdId.extend({ version: z.number().int() })

export const searchItem = z.object({
  kind: z.enum(['takeaway', 'paragraph', 'annotation', 'comment']),
  id: z.uuid(),
  url: z.string(),
  title: z.string(),
  snippet: z.string(),
  ranges: z.array(z.tuple([codePoint, codePoint])),
})

export const person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  department: z.string().nullable(),
})

export const me = person.extend({
  email: z.string().nullable(),
  username: z.string().nullable(),
  unread: z.number().int(),
})

const quotedRange = z.object({
  start: codePoint,
  end: codePoint,
  quote: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  revision: z.number().int().optional(),
})

const figureFields = {
  id: z.uuid(),
  value: z.string(),
  unit: z.string(),
  label: z.string(),
  labelEn: z.string().nullable(),
  territory: z.string().nullable(),
  date: z.string().nullable(),
}
const termFields = {
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullable(),
  meaning: z.string(),
  meaningEn: z.string().nullable(),
}

export const takeaway = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(['practice', 'action', 'method', 'insight']),
  title: z.string(),
  titleEn: z.string().nullable(),
  statement: z.string(),
  statementEn: z.string().nullable(),
  theme: z.string().nullable(),
  report: z.string(),
  parentId: z.uuid().nullable(),
  version: z.number().int(),
  evidence: z.array(quotedRange),
  figures: z.array(quotedRange.extend(figureFields)),
  terms: z.array(quotedRange.extend(termFields)),
  links: z.array(
    z.object({
      direction: z.enum(['to', 'from']),
      practiceId: z.uuid(),
      actionId: z.uuid(),
      code: z.string(),
      title: z.string(),
      reason: z.string(),
    }),
  ),
  decision: z.null(),
  can: flags,
})

/** A retry of a creation answers with what names the takeaway alone. */
export const createdTakeaway = takeaway
  .partial()
  .required({ id: true, code: true, report: true, version: true })

export const figure = quotedRange
  .extend(figureFields)
  .extend({ report: z.string(), takeawayId: z.uuid().nullable() })
export const term = quotedRange
  .extend(termFields)
  .extend({ report: z.string(), takeawayId: z.uuid().nullable() })

export const activityEntry = z.object({
  id: z.string(),
  at: instant,
  verb: z.string(),
  actor: namedRef.nullable(),
  report: z.object({ slug: z.string(), title: z.string(), titleEn: z.string().nullable() }).nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  about: z
    .object({ code: z.string().nullable(), title: z.string(), titleEn: z.string().nullable() })
    .nullable(),
  path: z.string().nullable(),
})

export const reader = namedRef.extend({ department: z.string().nullable() })

export const notification = z.object({
  id: z.uuid(),
  kind: z.string(),
  verb: z.string(),
  at: instant,
  actor: z.string().nullable(),
  unread: z.number().int(),
  total: z.number().int(),
  threadId: z.uuid().nullable(),
  muted: z.boolean(),
  count: z.number().int(),
  about: z.object({ code: z.string().nullable(), title: z.string(), titleEn: z.string().nullable() }),
  excerpt: z.string().nullable(),
})

/** Somebody who can be named; `markdown` is what to write. */
export const mentionable = z.object({
  kind: z.enum(['person', 'department']),
  id: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  text: z.string(),
  markdown: z.string(),
})

/** An export: a file that is made outside the request; `fault` is a sentence in the asker's language. */
export const exportJob = z.object({
  id: z.uuid(),
  summaryId: z.uuid().nullable(),
  reportId: z.uuid().nullable(),
  format: z.string(),
  locale: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.number().int(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  name: z.string().nullable(),
  size: z.number().int().nullable(),
  sha256: z.string().nullable(),
  notes: z
    .object({
      pages: z.number().int().optional(),
      fits: z.boolean().optional(),
      missing: z.array(z.string()).optional(),
      checks: z.array(z.looseObject({ item: z.string(), ok: z.boolean() })).optional(),
      leftOut: z.number().int().optional(),
    })
    .nullable(),
  fault: z.string().nullable(),
})

export const officeTemplate = namedRef.extend({
  fileName: z.string(),
  sha256: z.string(),
  createdAt: instant,
  createdBy: namedRef,
})
