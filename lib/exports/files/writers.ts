import type { Db } from '@/lib/db'
import { separateDiscussion } from '@/lib/documents/discussion-annex'
import { writeHtml } from '@/lib/documents/html'
import { checkDocxLayout } from '@/lib/documents/layout-check'
import type { Document } from '@/lib/documents/model'
import { fitToPage, type PdfStandard, withContentsPages, writePdf } from '@/lib/documents/pdf'
import { writeXlsx } from '@/lib/documents/spreadsheet'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { summaryTemplateInput } from '@/lib/documents/template'
import type { FieldValues } from '@/lib/documents/template-fields'
import { uncommonCharacters } from '@/lib/documents/uncommon-characters'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { invalid } from '@/lib/errors'
import { findTemplate } from '@/lib/exports/data/templates'
import { fontPaths } from '@/lib/exports/files/fonts'
import { composeDocument, type FileSource, type WrittenFile } from '@/lib/exports/files/source'
import { textWriters } from '@/lib/exports/files/text'
import type { ExportFormat } from '@/lib/exports/formats'
import type { FileWarnings } from '@/lib/exports/present'
import { renderTemplate } from '@/lib/exports/template'
import { messagesOf } from '@/lib/i18n/messages'

type FileWriter = (source: FileSource) => WrittenFile | Promise<WrittenFile>

const writers: Record<Exclude<ExportFormat, 'docx-template'>, FileWriter> = {
  docx: async (source) => {
    const { document: written, notes } = await typesetForWord(composeDocument(source))
    const bytes = await writeDocx(written)
    return {
      bytes,
      notes: { ...notes, ...typefaceWarnings(written), ...(await layoutWarnings(written, bytes)) },
    }
  },
  'docx-changes': async (source) => {
    const { document: written } = await fitBrief(composeDocument(source))
    return { bytes: await writeDocx(written), notes: typefaceWarnings(written) }
  },
  'docx-comments': async (source) => {
    const { document: written } = await typesetForWord(composeDocument(source, 'margin'))
    const bytes = await writeDocxWithComments(written, { timeZone: source.content.timeZone })
    return { bytes, notes: typefaceWarnings(written) }
  },
  pdf: (source) => pdfFile(source, 'ua-1'),
  'pdf-archive': (source) => pdfFile(source, 'a-2a'),
  xlsx: async ({ content }) => ({
    bytes: await writeXlsx(content, messagesOf(content.lang).documents),
    notes: {},
  }),
  ...textWriters,
}

async function pdfFile(source: FileSource, standard: PdfStandard): Promise<WrittenFile> {
  const messages = messagesOf(source.content.lang).documents
  const name = standard === 'ua-1' ? messages.discussionFile : null
  const { document: written, annex } = separateDiscussion(composeDocument(source), messages, name)
  const attachment = annex && name ? { name, html: writeHtml(annex) } : undefined
  const { pdf, missing, pages } = writePdf(written, { fonts: await fontPaths(), attachment }, standard)
  const fits = written.layout === 'brief' ? { fits: pages === 1 } : {}
  return { bytes: pdf, notes: { pages, missing, ...fits } }
}

/** A Word file names typefaces that the computer which opens it has, and not every one of those has every character. */
function typefaceWarnings(document: Document, values?: FieldValues): FileWarnings {
  const uncommon = uncommonCharacters(document, values)
  return uncommon.length > 0 ? { uncommon } : {}
}

/** Reading a file back takes some sixty times its text in memory: with more blocks it is checked only when a person asks. */
const maxCheckedBlocks = 500

/** A brief is set smaller than the standard, which is one for Chinese. */
async function layoutWarnings(document: Document, bytes: Uint8Array): Promise<FileWarnings> {
  const { layout, lang, blocks } = document
  if (layout === 'brief' || lang !== 'zh-CN' || blocks.length > maxCheckedBlocks) return {}
  return { checks: await checkDocxLayout(bytes, document.lang) }
}

/** A brief in the type that fits one page, a long paper with the pages of its contents; any other document as it is. */
async function typesetForWord(document: Document): Promise<{ document: Document; notes: FileWarnings }> {
  if (document.layout === 'brief') return fitBrief(document)
  return { document: withContentsPages(document, { fonts: await fontPaths() }), notes: {} }
}

/** A brief in the type that fits one page, for Word; any other document as it is. */
async function fitBrief(document: Document): Promise<{ document: Document; notes: FileWarnings }> {
  if (document.layout !== 'brief') return { document, notes: {} }
  const { brief, fits } = fitToPage(document, { fonts: await fontPaths() })
  return { document: brief, notes: { fits } }
}

/** Writes a file of any format; `docx-template` with the office's template of this id. */
export async function writeFile(
  db: Db,
  source: FileSource,
  { format, templateId }: { format: ExportFormat; templateId: string | null },
): Promise<WrittenFile> {
  if (format !== 'docx-template') return writers[format](source)
  return renderWithTemplate(db, templateId, source.content)
}

async function renderWithTemplate(
  db: Db,
  templateId: string | null,
  content: SummaryContent,
): Promise<WrittenFile> {
  const template = templateId ? await findTemplate(db, templateId) : null
  if (!template) throw invalid('template', 'noTemplate')
  const input = await summaryTemplateInput(template.bytes, content, messagesOf(content.lang).documents)
  const { document } = await fitBrief(input.document)
  const bytes = await renderTemplate(template.bytes, { ...input, document })
  const unplaced = input.unplaced.length > 0 ? { unplaced: input.unplaced } : {}
  return { bytes, notes: { ...unplaced, ...typefaceWarnings(document, input.values) } }
}
