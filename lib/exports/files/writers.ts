import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeHtml } from '@/lib/documents/html'
import { checkDocxLayout } from '@/lib/documents/layout-check'
import { writeMarkdown } from '@/lib/documents/markdown'
import type { Document } from '@/lib/documents/model'
import { fitToPage, writePdf } from '@/lib/documents/pdf'
import { writeXlsx } from '@/lib/documents/spreadsheet'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import type { AnnotationData } from '@/lib/documents/web-annotation'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { configuredSiteUrl, env } from '@/lib/env'
import { fontPaths } from '@/lib/exports/files/fonts'
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

type WrittenFile = { bytes: Uint8Array; notes: ExportNotes }
type FileWriter = (source: FileSource) => WrittenFile | Promise<WrittenFile>

const toTextFile = (text: string): WrittenFile => ({ bytes: new TextEncoder().encode(text), notes: {} })

const writers: Record<Exclude<ExportFormat, 'docx-template'>, FileWriter> = {
  docx: async ({ render: document }) => {
    const { document: written, notes } = await fitBrief(document('below'))
    const bytes = await writeDocx(written)
    return { bytes, notes: { ...notes, ...(await layoutNotes(written, bytes)) } }
  },
  'docx-comments': async ({ render: document, content }) => {
    const { document: written } = await fitBrief(document('margin'))
    return { bytes: await writeDocxWithComments(written, { timeZone: content.timeZone }), notes: {} }
  },
  pdf: async ({ render: document }) => {
    const written = document('below')
    const { pdf, missing, pages } = writePdf(written, { fonts: await fontPaths() })
    const fits = written.layout === 'brief' ? { fits: pages === 1 } : {}
    return { bytes: pdf, notes: { pages, missing, ...fits } }
  },
  xlsx: async ({ content }) => ({
    bytes: await writeXlsx(content, messagesOf(content.lang).documents),
    notes: {},
  }),
  csv: ({ content }) => ({ bytes: writeSummaryCsv(content, messagesOf(content.lang).documents), notes: {} }),
  md: ({ render: document }) => toTextFile(writeMarkdown(document('below'))),
  html: ({ render: document }) => toTextFile(writeHtml(document('below'))),
  json: ({ content }) => toTextFile(writeSummaryJson(content)),
  jsonld: ({ content, annotations, path }) => {
    const site = configuredSiteUrl(env())
    const list = { site, address: new URL(path, site), label: content.title }
    return toTextFile(writeJsonLd(annotations.map(toWebAnnotation), list))
  },
}

/** Reading a file back takes some sixty times its text in memory: with more blocks it is checked only when a person asks. */
const maxCheckedBlocks = 500

/** A brief is set smaller than the standard, which is one for Chinese. */
async function layoutNotes(document: Document, bytes: Uint8Array): Promise<ExportNotes> {
  const { layout, lang, blocks } = document
  if (layout === 'brief' || lang !== 'zh-CN' || blocks.length > maxCheckedBlocks) return {}
  return { checks: await checkDocxLayout(bytes, document.lang) }
}

/** A brief in the type that fits one page, for Word; any other document as it is. */
export async function fitBrief(document: Document): Promise<{ document: Document; notes: ExportNotes }> {
  if (document.layout !== 'brief') return { document, notes: {} }
  const { brief, fits } = fitToPage(document, { fonts: await fontPaths() })
  return { document: brief, notes: { fits } }
}

/** Writes a file in a format that needs nothing but the content. */
export function writeFile(
  format: Exclude<ExportFormat, 'docx-template'>,
  source: FileSource,
): Promise<WrittenFile> {
  return Promise.resolve(writers[format](source))
}

function toWebAnnotation({ at, editedAt, ...annotation }: InputAnnotation): AnnotationData {
  return {
    ...annotation,
    visibility: 'staff',
    createdAt: new Date(at),
    editedAt: editedAt ? new Date(editedAt) : null,
  }
}
