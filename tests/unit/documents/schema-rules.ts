import { DOMParser, type Element } from '@xmldom/xmldom'

/**
 * The sequences of ECMA-376-1 (transitional, annex A.1) that the Word files here use, written down as rules: a child
 * stands in the order of its list, and none that is not in it. No package holds the schema files.
 */
const sequences: Record<string, string> = {
  document: 'background body',
  sdt: 'sdtPr sdtEndPr sdtContent',
  sdtContent: '(p tbl)',
  body: '(p tbl sdt bookmarkStart bookmarkEnd) sectPr',
  tbl: '(bookmarkStart bookmarkEnd) tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  tc: 'tcPr (p tbl)',
  p: 'pPr (r ins del hyperlink bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd fldSimple)',
  hyperlink: '(r ins del)',
  'p>ins': '(r)',
  'p>del': '(r)',
  r: 'rPr (t delText br tab fldChar instrText footnoteReference footnoteRef endnoteRef commentReference annotationRef separator continuationSeparator)',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'pPr>rPr':
    '(ins del) (rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u lang)',
  pBdr: 'top left bottom right between bar',
  numPr: 'ilvl numId',
  trPr: '(cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden) ins del trPrChange',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tblBorders: 'top left start bottom right end insideH insideV',
  tcBorders: 'top start left bottom end right insideH insideV tl2br tr2bl',
  sectPr:
    '(headerReference footerReference) footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  footnotePr: 'pos numFmt numStart numRestart footnote',
  styles: 'docDefaults latentStyles style',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  footnotes: 'footnote',
  footnote: '(p tbl)',
  comments: 'comment',
  comment: '(p tbl)',
}

/** Where an element of a part stands in another order than the schema says; empty for one that is right. */
export function schemaFaults(xml: string): string[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  return root ? faultsOf(root) : ['no element']
}

function faultsOf(element: Element): string[] {
  const children = [...element.childNodes].filter((node): node is Element => node.nodeType === 1)
  const parent = element.parentNode as Element | null
  const rule = sequences[`${parent?.localName}>${element.localName}`] ?? sequences[element.localName ?? '']
  const isWord = element.prefix === 'w'
  return [
    ...(rule && isWord ? orderFaults(element, children, rule) : []),
    ...children.flatMap((child) => faultsOf(child)),
  ]
}

function orderFaults(element: Element, children: Element[], rule: string): string[] {
  const groups = (rule.match(/\([^)]*\)|\S+/g) ?? []).map((one) => one.replace(/[()]/g, '').split(' '))
  const faults: string[] = []
  let at = 0
  for (const { localName } of children) {
    const group = groups.findIndex((names) => names.includes(localName ?? ''))
    if (group < 0) faults.push(`${element.localName} holds ${localName}`)
    else if (group < at) faults.push(`${localName} stands too late in ${element.localName}`)
    at = Math.max(at, group)
  }
  return faults
}
