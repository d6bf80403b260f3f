import { ensurePart, type PackageParts, rootElement } from '@/lib/documents/template/package'
import {
  isWordElement,
  namespace,
  parsePartXml,
  serializeXml,
  wordChildren,
  wordElements,
} from '@/lib/documents/template/xml'

/** The elements before this one in `compat` and after `compat` in the settings (ECMA-376-1, 17.15). */
const before =
  /^(useSingleBorderforContiguousCells|wpJustification|noTabHangInd|noLeading|spaceForUL|noColumnBalance|balanceSingleByteDoubleByteWidth|noExtraLineSpacing|doNotLeaveBackslashAlone|ulTrailSpace)$/
const behind =
  /^(docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|doNotAutoCompressPictures|forceUpgrade|captions|readModeInkLockDown|smartTagType|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator)$/

/** Keeps Word from drawing a justified line of the body that ends in a line break out over the whole width. */
export function keepLineBreaks(template: PackageParts): void {
  const path = ensurePart(template, 'settings')
  const document = parsePartXml(template.get(path))
  if (wordElements(document, 'doNotExpandShiftReturn').length > 0) return
  const settings = rootElement(document)
  const found = wordChildren(settings, 'compat')[0]
  const compat = found ?? document.createElementNS(namespace.w, 'w:compat')
  if (!found) {
    const next = [...settings.childNodes].find(
      (one) => one.nodeType === 1 && (!isWordElement(one) || behind.test(one.localName!)),
    )
    settings.insertBefore(compat, next ?? null)
  }
  const element = document.createElementNS(namespace.w, 'w:doNotExpandShiftReturn')
  const next = wordChildren(compat).find((one) => !before.test(one.localName!))
  compat.insertBefore(element, next ?? null)
  template.set(path, serializeXml(document))
}
