import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeDocx } from '@/lib/documents/docx'
import { writeDocxWithComments } from '@/lib/documents/docx-comments'
import { fitBrief } from '@/lib/documents/fit'
import { writeHtml } from '@/lib/documents/html'
import { checkLayout } from '@/lib/documents/layout-check'
import { writeMarkdown } from '@/lib/documents/markdown'
import type { Document } from '@/lib/documents/model'
import { writePdf } from '@/lib/documents/pdf'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { writeCsv } from '@/lib/documents/summary-csv'
import { writeJson } from '@/lib/documents/summary-json'
import type { Note } from '@/lib/documents/web-annotation'
import { writeXlsx } from '@/lib/documents/xlsx'
import { env, siteOf } from '@/lib/env'
import { messagesOf } from '@/lib/i18n/messages'
import type { Format } from '@/lib/summaries/formats'
import type { NotedAnnotation } from '@/lib/summaries/matter'
import type { Notes } from '@/lib/summaries/shape'
import { fonts } from '@/lib/summaries/worker/fonts'

/** What a file is written from: the same content for all formats, as data and as a document. */
export type Source = {
  content: SummaryContent
  /** As it is read, or with talk in the margin. */
  document: (talk: 'below' | 'margin') => Document
  annotations: NotedAnnotation[]
  /** Its own address within the site. */
  path: string
}

type Written = { bytes: Uint8Array; notes: Notes }
type Writer = (source: Source) => Written | Promise<Written>

const text = (written: string): Written => ({ bytes: new TextEncoder().encode(written), notes: {} })

const writers: Record<Exclude<Format, 'docx-template'>, Writer> = {
  docx: async ({ document }) => {
    const written = document('below')
    const bytes = await writeDocx(written)
    return { bytes, notes: wordNotes(written, bytes) }
  },
  'docx-comments': async ({ document, content }) => ({
    bytes: await writeDocxWithComments(document('margin'), { timeZone: content.timeZone }),
    notes: {},
  }),
  pdf: ({ document }) => {
    const written = document('below')
    const { pdf, missing, pages } = writePdf(written, { fonts: fonts() })
    const fits = written.layout === 'brief' ? { fits: pages === 1 } : {}
    return { bytes: pdf, notes: { pages, missing, ...fits } }
  },
  xlsx: async ({ content }) => ({
    bytes: await writeXlsx(content, messagesOf(content.lang).documents),
    notes: {},
  }),
  csv: ({ content }) => ({ bytes: writeCsv(content, messagesOf(content.lang).documents), notes: {} }),
  md: ({ document }) => text(writeMarkdown(document('below'))),
  html: ({ document }) => text(writeHtml(document('below'))),
  json: ({ content }) => text(writeJson(content)),
  jsonld: ({ content, annotations, path }) => {
    const site = siteOf(env())
    const list = { site, address: new URL(path, site), label: content.title }
    return text(writeJsonLd(annotations.map(asNote), list))
  },
}

/** Reading a file back takes some sixty times its text in memory: with more blocks it is checked only when a person asks. */
const mostChecked = 500

/** A brief is set smaller than the standard, so it is held against its page alone; the standard is one for Chinese. */
function wordNotes(document: Document, bytes: Uint8Array): Notes {
  if (document.layout === 'brief') return { fits: fitBrief(document).fits }
  if (document.lang !== 'zh-CN' || document.blocks.length > mostChecked) return {}
  return { checks: checkLayout(bytes, document.lang) }
}

/** Writes a file in a format that needs nothing but the content. */
export function writeFile(format: Exclude<Format, 'docx-template'>, source: Source): Promise<Written> {
  return Promise.resolve(writers[format](source))
}

function asNote({ at, editedAt, ...note }: NotedAnnotation): Note {
  return {
    ...note,
    visibility: 'staff',
    createdAt: new Date(at),
    editedAt: editedAt ? new Date(editedAt) : null,
  }
}
