import type { Document } from '@xmldom/xmldom'
import type { Relationship } from '@/lib/documents/ooxml'
import type { TemplateFaultCode } from '@/lib/documents/template/fault'
import { contentTypes, type PackageParts, relationshipsOf } from '@/lib/documents/template/package'
import { textParts } from '@/lib/documents/template/scan'
import {
  isWordElement,
  namespace,
  parsePartXml,
  wordAttribute,
  wordElements,
} from '@/lib/documents/template/xml'

const embedded = new Set(['oleObject', 'package', 'control', 'activeXControlBinary', 'aFChunk'])
/** Fields by which Word fetches or starts something when the file is opened. */
const activeField = /^\s*(?:DDEAUTO|DDE|LINK|IMPORT|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD)\b/i

/**
 * The unsafe content of a template: macros, embedded objects, ActiveX, external content, and fields that
 * fetch or start something. Plain links are allowed.
 */
export function findUnsafeContent(parts: PackageParts): TemplateFaultCode[] {
  const relationships = [...parts.keys()]
    .flatMap((path) => relationshipsOf(parts, path))
    .concat(relationshipsOf(parts, ''))
  const found: [TemplateFaultCode, boolean][] = [
    ['macros', hasMacros(parts)],
    ['embedded', relationships.some(({ kind }) => embedded.has(kind))],
    ['external', relationships.some(fetches)],
    ['field', textParts(parts).some(({ path }) => hasActiveField(parsePartXml(parts.get(path))))],
  ]
  return found.flatMap(([code, holds]) => (holds ? [code] : []))
}

function hasMacros(parts: PackageParts): boolean {
  const types = [...parsePartXml(parts.get(contentTypes)).getElementsByTagNameNS(namespace.types, '*')]
  const named = types.some((one) => /macroEnabled|vbaProject/i.test(one.getAttribute('ContentType') ?? ''))
  return named || [...parts.keys()].some((path) => /vba(?:Project|Data)/i.test(path))
}

function fetches({ external, kind }: Relationship): boolean {
  return external && kind !== 'hyperlink' && kind !== 'attachedTemplate'
}

/** An instruction may be split over runs, and fields may stand inside one another. */
function hasActiveField(document: Document): boolean {
  const open: string[] = []
  for (const element of document.getElementsByTagNameNS(namespace.w, '*')) {
    if (isWordElement(element, 'fldSimple') && activeField.test(wordAttribute(element, 'instr') ?? ''))
      return true
    if (isWordElement(element, 'instrText') && open.length > 0)
      open[open.length - 1] += element.textContent ?? ''
    const type = isWordElement(element, 'fldChar') ? wordAttribute(element, 'fldCharType') : undefined
    if (type === 'begin') open.push('')
    if (type === 'separate' || type === 'end') {
      if (activeField.test(open.at(-1) ?? '')) return true
      if (type === 'end') open.pop()
    }
  }
  return (
    open.some((instruction) => activeField.test(instruction)) || wordElements(document, 'altChunk').length > 0
  )
}
