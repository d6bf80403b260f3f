import type { Feature } from 'write-excel-file/universal'
import { sanitizeTextContent } from 'write-excel-file/utility'
import { oneLine } from '@/lib/documents/clean'

export type WorkbookProperties = {
  title: string
  subject: string
  creator: string
  lang: string
  createdAt: Date
}

const path = 'docProps/core.xml'

/** Says in the file's properties what it is, who made it and when (ECMA-376 Part 2, 11). */
export function workbookProperties(properties: WorkbookProperties): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${path}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${path}"/>`,
        },
      },
      write: { files: () => ({ [path]: core(properties) }) },
    },
  }
}

function core({ title, subject, creator, lang, createdAt }: WorkbookProperties): string {
  const at = `${createdAt.toISOString().slice(0, 19)}Z`
  const parts = [
    `<dc:title>${clean(title)}</dc:title>`,
    `<dc:subject>${clean(subject)}</dc:subject>`,
    `<dc:creator>${clean(creator)}</dc:creator>`,
    `<dc:language>${lang}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
  ]
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names.join(' ')}>${parts.join('')}</cp:coreProperties>`
}

function clean(text: string): string {
  return sanitizeTextContent(oneLine(text))
}
