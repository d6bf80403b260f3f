import {
  type LayoutCheckResult,
  type LayoutMessages,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import { findSignature } from '@/lib/documents/layout-check/signature'
import { childElement } from '@/lib/documents/layout-check/xml'

/** No empty paragraphs within the text; one stands after the title, and before 附件 or the signature. */
export function checkEmptyParagraphs(
  layout: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const { paragraphs } = layout
  const text = new Set(textParagraphs(layout))
  const filled = paragraphs.map((one) => !isEmpty(one))
  const wrong = paragraphs.flatMap((_, at) => {
    if (filled[at]) return []
    const before = paragraphs[filled.lastIndexOf(true, at)]
    const after = paragraphs[filled.indexOf(true, at)]
    const within = before && after && text.has(before) && text.has(after) && !/^\s*附/.test(after.text)
    return within ? [before] : []
  })
  return {
    item: 'emptyParagraphs',
    ok: wrong.length === 0,
    wanted: messages.emptyParagraphsWanted,
    found:
      wrong.length > 0 ? formatMessage(messages.emptyParagraphs, { count: wrong.length }) : messages.allRight,
    ...toExcerpts([...new Set(wrong)]),
  }
}

function isEmpty({ element, text, hasObject, pageBreak, inTable }: LayoutParagraph): boolean {
  const endsSection = childElement(childElement(element, 'pPr'), 'sectPr') !== undefined
  return !text.trim() && !hasObject && !inTable && !endsSection && !pageBreak.before && !pageBreak.after
}

const blanks = /\S[ \u00A0\u2002-\u200A\u3000]{2,}\S/

/** No two or more blanks in a row within the title and the text. */
export function checkBlanks(
  layout: ParsedLayout,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const title = layout.outline.filter(({ kind }) => kind === 'title').map(({ paragraph }) => paragraph)
  const wrong = [...title, ...textParagraphs(layout)].filter(({ text }) => blanks.test(text))
  return {
    item: 'blanks',
    ok: wrong.length === 0,
    wanted: messages.blanksWanted,
    found: wrong.length > 0 ? formatMessage(messages.withBlanks, { count: wrong.length }) : messages.allRight,
    ...toExcerpts(wrong),
  }
}

/** Body and levels without the signature, which may be set by blanks. */
function textParagraphs(layout: ParsedLayout): LayoutParagraph[] {
  const signature = findSignature(layout)
  const signed = signature ? [...signature.signed, signature.date] : []
  return layout.outline
    .filter(({ kind, paragraph }) => (kind === 'body' || kind === 'level') && !signed.includes(paragraph))
    .map(({ paragraph }) => paragraph)
}
