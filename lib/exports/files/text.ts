import { webAddresses } from '@/lib/addresses'
import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeHtml } from '@/lib/documents/html'
import { writeMarkdown } from '@/lib/documents/markdown'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import type { AnnotationData } from '@/lib/documents/web-annotation'
import { configuredSiteUrl, env } from '@/lib/env'
import { composeDocument, type FileSource, type WrittenFile } from '@/lib/exports/files/source'
import type { ExportFormat } from '@/lib/exports/formats'
import { messagesOf } from '@/lib/i18n/messages'
import type { InputAnnotation } from '@/lib/summaries/inputs/summary-inputs'

const toTextFile = (text: string): WrittenFile => ({ bytes: new TextEncoder().encode(text), notes: {} })

/** The formats that are text: written at once, with nothing beside the content. */
export const textWriters = {
  csv: ({ content }: FileSource) => ({
    bytes: writeSummaryCsv(content, messagesOf(content.lang).documents),
    notes: {},
  }),
  md: (source: FileSource) => toTextFile(writeMarkdown(composeDocument(source))),
  html: (source: FileSource) => toTextFile(writeHtml(composeDocument(source))),
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
