import { toHtml } from 'hast-util-to-html'
import { oneLine } from '@/lib/documents/clean'
import { htmlBlocks, htmlElement, toPhrasing } from '@/lib/documents/html/blocks'
import { htmlStylesheet } from '@/lib/documents/html/stylesheet'
import type { Document } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { plainTitle, titleInlines } from '@/lib/documents/title-lines'
import type { HtmlElement, HtmlRoot } from '@/lib/text/html-tree'

/** The characters of the title on a line of the printed page. */
const titleWidth = 20

/**
 * The document as one self-contained HTML page without scripts, styled for screen and A4; threads are left
 * out.
 */
export function writeHtml(document: Document): string {
  const { lang, title, secrecy, byline, layout, blocks } = document
  const writer = { lang, numbers: headingNumbers(blocks, lang) }
  const widen = lang === 'zh-CN'
  const main = htmlElement(
    'main',
    {},
    ...(secrecy ? [htmlElement('p', { className: ['secrecy'] }, oneLine(secrecy))] : []),
    htmlElement('h1', {}, ...toPhrasing(titleInlines(title, titleWidth, widen), widen)),
    ...(byline ? [htmlElement('p', { className: ['byline'] }, oneLine(byline))] : []),
    ...htmlBlocks(blocks, writer),
  )
  const page: HtmlRoot = {
    type: 'root',
    children: [
      { type: 'doctype' },
      htmlElement('html', { lang }, head(document), htmlElement('body', { className: [layout] }, main)),
    ],
  }
  return `${toHtml(page)}\n`
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

function head({ title, properties }: Document): HtmlElement {
  const { creator, createdAt, description, keywords } = properties
  const named: [string, string | undefined][] = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['color-scheme', 'light dark'],
    ['referrer', 'no-referrer'],
    ['author', creator],
    ['description', description],
    ['keywords', keywords],
    ['dcterms.created', createdAt.toISOString()],
  ]
  return htmlElement(
    'head',
    {},
    htmlElement('meta', { charSet: 'utf-8' }),
    htmlElement('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    ...named.flatMap(([name, content]) =>
      content ? [htmlElement('meta', { name, content: oneLine(content) })] : [],
    ),
    htmlElement('title', {}, plainTitle(title)),
    htmlElement('style', {}, htmlStylesheet),
  )
}
