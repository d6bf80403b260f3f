import { webAddresses } from '@/lib/addresses'
import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeHtml } from '@/lib/documents/html'
import { writeMarkdown } from '@/lib/documents/markdown'
import type { Document } from '@/lib/documents/model'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import type { AnnotationData } from '@/lib/documents/web-annotation'
import { configuredSiteUrl, env } from '@/lib/env'
import type { ExportFormat } from '@/lib/exports/formats'
import type { ExportNotes } from '@/lib/exports/present'
import { messagesOf } from '@/lib/i18n/messages'
import type { InputAnnotation } from '@/lib/summaries/inputs/summary-inputs'

/** What a file is written from: the same content for all formats, as data and as a document. */
export type FileSource = {
  content: SummaryContent
  /** As it is read, or with talk in the margin. */
  render: (talk: 'below' | 'margin') => Document
  annotations: InputAnnotation[]
  /** Its own address within the site. */
  path: string
}

export type WrittenFile = { bytes: Uint8Array; notes: ExportNotes }

const toTextFile = (text: string): WrittenFile => ({ bytes: new TextEncoder().encode(text), notes: {} })

/** The formats that are text: written at once, with nothing beside the content. */
export const textWriters = {
  csv: ({ content }: FileSource) => ({
    bytes: writeSummaryCsv(content, messagesOf(content.lang).documents),
    notes: {},
  }),
  md: ({ render }: FileSource) => toTextFile(writeMarkdown(render('below'))),
  html: ({ render }: FileSource) => toTextFile(writeHtml(render('below'))),
  json: ({ content }: FileSource) => toTextFile(writeSummaryJson(content)),
  jsonld: ({ content, annotations, path }: FileSource) => {
    const site = configuredSiteUrl(env())
    const list = { addresses: webAddresses(site), address: new URL(path, site), label: content.title }
    return toTextFile(writeJsonLd(annotations.map(toWebAnnotation), list))
  },
}

type TextFormat = keyof typeof textWriters

/** Whether a format is text. */
export function isTextFormat(format: ExportFormat): format is TextFormat {
  return format in textWriters
}

function toWebAnnotation({ at, editedAt, ...annotation }: InputAnnotation): AnnotationData {
  return {
    ...annotation,
    visibility: 'staff',
    createdAt: new Date(at),
    editedAt: editedAt ? new Date(editedAt) : null,
  }
}
