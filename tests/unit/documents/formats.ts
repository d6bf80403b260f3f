import type { Nodes } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { webAddresses } from '@/lib/addresses'
import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeHtml } from '@/lib/documents/html'
import { writeMarkdown } from '@/lib/documents/markdown'
import { writePdf } from '@/lib/documents/pdf'
import { writeXlsx } from '@/lib/documents/spreadsheet'
import { composeSummary } from '@/lib/documents/summary'
import { pointsOf, type SummaryAnnotation, type SummaryContent } from '@/lib/documents/summary-content'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import type { AnnotationData } from '@/lib/documents/web-annotation'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { formatDateTime } from '@/lib/i18n/format'
import { readDocx } from '@/tests/support/read-docx'
import { fontFolder } from './fonts'
import { openPdf, read } from './pdf-reader'
import { readCsv } from './read-csv'
import { all, readHtml, textOf } from './read-html'
import { clockOf, readXlsx } from './read-xlsx'
import { partsOf } from './unzip'
import { wordComments } from './word-comments'

/**
 * Writes a summary and reads the file with another program, as text in file order. `holds` selects the texts
 * of a format that holds only a part; without it, all.
 */
export type Format = {
  name: string
  holds?: RegExp
  read: (content: SummaryContent) => Promise<string> | string
}

const point = 'outline\\.point'
/** A paper is signed by its particulars, and where all is of one report names that once. */
const onceNamed = `author\\.|${point}\\.evidence\\.source\\.(?:reportTitle|sourceName|publishedAtLabel)$`
const paper = new RegExp(`^(?!${onceNamed})`)

/** All formats of a summary. */
export const formats: Format[] = [
  {
    name: 'docx',
    holds: paper,
    read: async (content) => (await readDocx(await writeDocx(composeSummary(content, zhDocuments)))).text,
  },
  {
    // Times are attributes there, resolution is a state, and the annotated text is the marked text.
    name: 'docx-comments: discussion as comments',
    holds: new RegExp(
      `^(?!${onceNamed}|${point}\\.(?:annotations|threads)\\.(?:.*\\.)?(?:atLabel|resolvedLabel|quote)$)`,
    ),
    read: async (content) => {
      const file = await writeDocxWithComments(composeSummary(content, zhDocuments, { discussion: 'margin' }))
      const commentTexts = wordComments(partsOf(file)).map(({ author, body }) => [author, ...body].join('\n'))
      return [(await readDocx(file)).text, ...commentTexts].join('\n')
    },
  },
  {
    name: 'pdf',
    holds: paper,
    read: async (content) => {
      const { pdf } = writePdf(composeSummary(content, zhDocuments), { fonts: [await fontFolder()] })
      const { pages } = await openPdf(pdf)
      // A page's footnotes and number stand between words that belong together.
      const words = pages.map((items) => items.filter(({ y, size }) => y > 100 && size > 11))
      const annotations = pages.map((items) => items.filter(({ y, size }) => y > 100 && size < 11))
      return [...words, ...annotations].map(read).join('\n')
    },
  },
  {
    name: 'md',
    holds: paper,
    read: (content) => toText(markdown.parse(writeMarkdown(composeSummary(content, zhDocuments)))),
  },
  {
    name: 'html',
    holds: paper,
    read: (content) => textOf(all(readHtml(writeHtml(composeSummary(content, zhDocuments))), 'main')[0]!),
  },
  {
    name: 'xlsx',
    read: async (content) => {
      const { sheets, isDate } = readXlsx(await writeXlsx(content, zhDocuments))
      const cells = sheets.flatMap(({ rows }) => rows.flat())
      return cells
        .map((cell) => {
          if (typeof cell?.value !== 'number' || !isDate(cell)) return String(cell?.value ?? '')
          return formatDateTime(new Date(`${clockOf(cell.value).replace(' ', 'T')}+08:00`), 'zh-CN')
        })
        .join('\n')
    },
  },
  {
    name: 'json',
    read: (content) => strings(JSON.parse(writeSummaryJson(content))).join('\n'),
  },
  {
    name: 'csv: the points, what was said of them only where it is a conclusion',
    holds: new RegExp(
      `^${point}\\.(?:code|kindLabel|themeLabel|title|statement|(?:evidence|figures|terms|links)\\..*|conclusions\\.body)$`,
    ),
    read: (content) => readCsv(writeSummaryCsv(content, zhDocuments)).flat().join('\n'),
  },
  {
    name: 'jsonld: the annotations',
    holds: new RegExp(`^${point}\\.annotations\\.(?:author|body|tags|quote)$`),
    read: (content) => {
      const annotations = pointsOf(content.outline).flatMap(({ annotations }) =>
        (annotations ?? []).map(annotationOf),
      )
      const list = {
        addresses: webAddresses('https://tashan.example'),
        address: new URL('https://tashan.example/notes'),
        label: '批注',
      }
      return strings(JSON.parse(writeJsonLd(annotations, list))).join('\n')
    },
  },
]

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly)

/** The texts of Markdown, one per line. */
export function textsOf(body: string): string[] {
  return toText(markdown.parse(body)).split('\n').filter(Boolean)
}

function toText(node: Nodes): string {
  if ('value' in node) return `${node.value}\n`
  return 'children' in node ? node.children.map(toText).join('') : ''
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

function annotationOf({ id, kind, body, tags, author, at, quote, on }: SummaryAnnotation): AnnotationData {
  return {
    id,
    kind,
    body,
    tags,
    report: 'shanghai',
    takeawayId: null,
    visibility: 'staff',
    author: { id: 'u1', name: author },
    createdAt: at,
    editedAt: null,
    prefix: '',
    suffix: '',
    anchor: { start: on.start, end: on.end, quote, revision: 1 },
  }
}
