import { attributeValue, childElement, childElements, type Element } from '@/lib/documents/layout-check/xml'

/** The children of an element in the order of the schema (ECMA-376-1, annex A); others come after them. */
const orders: Record<string, string[]> = {
  p: ['pPr'],
  r: ['rPr'],
  pPr: split(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
    tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
    textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
  rPr: split(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss
    imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
    fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`),
  sectPr:
    split(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
    sectPrChange`),
  style:
    split(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  settings:
    split(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
    displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
    embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
    bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
    formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
    revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride
    styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
    doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders`),
}

function split(names: string): string[] {
  return names.split(/\s+/)
}

/** The child of that name, added where the schema wants it if there is none. */
export function ensureChild(parent: Element, name: string): Element {
  return childElement(parent, name) ?? addChild(parent, name)
}

/** Adds a child after those of the same name. */
export function addChild(parent: Element, name: string): Element {
  const child = createElement(parent, name)
  const order = orders[parent.localName ?? ''] ?? []
  let before = order.length === 0 ? null : parent.firstChild
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const at = node.nodeType === 1 ? order.indexOf((node as Element).localName ?? '') : -1
    if (at >= 0 && at <= order.indexOf(name)) before = node.nextSibling
  }
  parent.insertBefore(child, before)
  return child
}

/** A new element of the namespace and the prefix of another. */
function createElement({ ownerDocument, namespaceURI, prefix }: Element, name: string): Element {
  return ownerDocument!.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name)
}

export function removeChildren(parent: Element, ...names: string[]): void {
  for (const name of names) for (const child of childElements(parent, name)) parent.removeChild(child)
}

/** Sets attributes of the element's own namespace; undefined takes one away. */
export function setAttributes(element: Element, values: Record<string, string | number | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    const found = [...element.attributes].find((one) => one.localName === name)
    if (value === undefined) {
      if (found) element.removeAttributeNode(found)
    } else if (found) found.value = String(value)
    else element.setAttributeNS(element.namespaceURI, `${element.prefix ?? 'w'}:${name}`, String(value))
  }
}

/** Sets the `val` of a child, as `<w:jc w:val="center"/>` has it. */
export function setChildValue(parent: Element, name: string, value: string | number): void {
  const child = ensureChild(parent, name)
  if (attributeValue(child, 'val') !== String(value)) setAttributes(child, { val: value })
}

/** Whether a file is of the strict kind (ECMA-376-1), whose sides are start and end. */
export function isStrict({ namespaceURI }: Element): boolean {
  return namespaceURI?.startsWith('http://purl.oclc.org/') === true
}

/** The namespace of relationships, in a strict file or a usual one. */
export function officeNamespace(element: Element): string {
  const base = isStrict(element) ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'
  return `${base}/officeDocument${isStrict(element) ? '' : '/2006'}`
}

type Indent = { side: number; firstLine: number; firstLineChars: number }

/** The indents of a paragraph: both sides and the first line in twips, the first line in hundredths of a character too. */
export function setIndent(pPr: Element, { side, firstLine, firstLineChars }: Indent): void {
  const ind = ensureChild(pPr, 'ind')
  for (const name of ['left', 'right', 'start', 'end', 'hanging'])
    setAttributes(ind, { [name]: undefined, [`${name}Chars`]: undefined })
  const [left, right] = isStrict(pPr) ? ['start', 'end'] : ['left', 'right']
  const both = { [left!]: side, [right!]: side, [`${left}Chars`]: 0, [`${right}Chars`]: 0 }
  setAttributes(ind, { ...both, firstLine, firstLineChars })
}
