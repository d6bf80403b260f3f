import type { Document } from '@xmldom/xmldom'
import type { Relationship } from '@/lib/documents/ooxml'
import { TemplateError, type TemplateFault, type TemplateFaultCode } from '@/lib/documents/template/fault'
import { contentTypes, type PackageParts, readParts, relationshipsOf } from '@/lib/documents/template/package'
import {
  findPlaceholders,
  findSingleBraced,
  type LocatedPlaceholder,
  type PlaceholderLocation,
  textParts,
} from '@/lib/documents/template/placeholders'
import {
  isWordElement,
  namespace,
  parsePartXml,
  wordAttribute,
  wordElements,
} from '@/lib/documents/template/xml'
import { fieldOf } from '@/lib/documents/template-fields'

/** The uses of a placeholder in a template. */
type PlaceholderUsage = { name: string; count: number; known: boolean; where: PlaceholderLocation[] }
/** The most faults reported of one template. */
const maxFaults = 100

export type TemplateCheck = { placeholders: PlaceholderUsage[]; faults: TemplateFault[] }

/** The placeholders of a template and its faults; nothing in the file is run or fetched. */
export async function checkTemplate(template: Uint8Array): Promise<TemplateCheck> {
  try {
    return checkParts(await readParts(template))
  } catch (error) {
    if (error instanceof TemplateError) return { placeholders: [], faults: error.faults }
    throw error
  }
}

/** The placeholders of a template's parts and its faults, at most 100. Throws a TemplateError for a part that cannot be read. */
function checkParts(parts: PackageParts): TemplateCheck {
  const unsafe = findUnsafeContent(parts).map((code): TemplateFault => ({ placeholder: null, code }))
  const found = findPlaceholders(parts)
  const faults = [...unsafe, ...broken(found), ...unknown(found), ...singleBraced(parts), ...body(found)]
  return { placeholders: usages(found), faults: faults.slice(0, maxFaults) }
}

function usages(found: LocatedPlaceholder[]): PlaceholderUsage[] {
  const byName = new Map<string, PlaceholderUsage>()
  for (const { placeholder, location } of found) {
    if (placeholder.state !== 'whole') continue
    const { name } = placeholder
    const usage = byName.get(name) ?? { name, count: 0, known: fieldOf(name) !== undefined, where: [] }
    usage.count += 1
    if (!usage.where.includes(location)) usage.where.push(location)
    byName.set(name, usage)
  }
  return [...byName.values()]
}

function broken(found: LocatedPlaceholder[]): TemplateFault[] {
  const codes = { open: 'unclosed', closed: 'unopened' } as const
  return found.flatMap(({ placeholder: { name, state } }) =>
    state === 'whole' ? [] : [{ placeholder: name, code: codes[state] }],
  )
}

function unknown(found: LocatedPlaceholder[]): TemplateFault[] {
  return usages(found).flatMap(({ name, known }) => (known ? [] : [{ placeholder: name, code: 'unknown' }]))
}

function singleBraced(parts: PackageParts): TemplateFault[] {
  return findSingleBraced(parts).map((placeholder) => ({ placeholder, code: 'single-brace' }))
}

/** The body placeholder occurs once, alone in its paragraph, in the text or in a table. */
function body(found: LocatedPlaceholder[]): TemplateFault[] {
  const bodies = found.filter(
    ({ placeholder: { name, state } }) => state === 'whole' && fieldOf(name) === 'body',
  )
  const [first, second] = bodies
  if (!first) return [{ placeholder: '正文', code: 'body-missing' }]
  const faults: TemplateFault[] = second ? [{ placeholder: second.placeholder.name, code: 'body-twice' }] : []
  for (const { placeholder, paragraph, location } of bodies) {
    const { name, start, end } = placeholder
    const alone = !paragraph.text.slice(0, start).trim() && !paragraph.text.slice(end).trim()
    if (location !== 'body' && location !== 'table')
      faults.push({ placeholder: name, code: 'body-misplaced' })
    else if (!alone) faults.push({ placeholder: name, code: 'body-in-line' })
  }
  return faults
}

const embedded = new Set(['oleObject', 'package', 'control', 'activeXControlBinary', 'aFChunk'])
/** Fields by which Word fetches or starts something when the file is opened. */
const activeField = /^\s*(?:DDEAUTO|DDE|LINK|IMPORT|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD)\b/i

/**
 * The unsafe content of a template: macros, embedded objects, ActiveX, external content, and fields that
 * fetch or start something. Plain links are allowed.
 */
function findUnsafeContent(parts: PackageParts): TemplateFaultCode[] {
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
