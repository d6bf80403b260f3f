import type { ChangeKind } from '@/lib/documents/model'
import type { ChangeAuthor } from '@/lib/documents/tracked-changes'

const elements: Record<ChangeKind, 'w:ins' | 'w:del'> = { inserted: 'w:ins', deleted: 'w:del' }

/** Marks the XML of a whole paragraph or table as inserted or deleted (ECMA-376-1, 17.13.5); `nextId` numbers marks. */
export function trackElement(
  xml: string,
  change: ChangeKind,
  by: ChangeAuthor,
  nextId: () => number,
): string {
  const element = elements[change]
  const attributes = () =>
    ` w:id="${nextId()}" w:author="${escaped(by.author)}" w:date="${isoSeconds(by.at)}"`
  const mark = () => `<${element}${attributes()}/>`
  return xml
    .replaceAll('<w:pPr/>', '')
    .replace(/<w:tr>(<w:trPr>(.*?)<\/w:trPr>)?/g, (_, whole, inner = '') =>
      whole ? `<w:tr><w:trPr>${inner}${mark()}</w:trPr>` : `<w:tr><w:trPr>${mark()}</w:trPr>`,
    )
    .replace(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?/g, (_, inner = '') => {
      const [before, run = ''] = splitRunProperties(inner)
      return `<w:p><w:pPr>${before}<w:rPr>${mark()}${run}</w:rPr></w:pPr>`
    })
    .replace(
      /<w:r>.*?<\/w:r>/g,
      (run) => `<${element}${attributes()}>${asDeletedText(run, change)}</${element}>`,
    )
}

/** The properties of a paragraph without those of its mark, and these. */
function splitRunProperties(properties: string): [string, string?] {
  const found = /<w:rPr>(.*?)<\/w:rPr>$/.exec(properties)
  return found ? [properties.slice(0, found.index), found[1]] : [properties.replace(/<w:rPr\/>$/, '')]
}

function asDeletedText(run: string, change: ChangeKind): string {
  return change === 'deleted' ? run.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText') : run
}

/** 2026-11-29T10:30:00Z, as Word writes the times of changes. */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
}
