import { TemplateError, type TemplateFault } from '@/lib/documents/template/fault'
import { type PackageParts, readParts } from '@/lib/documents/template/package'
import {
  findPlaceholders,
  findSingleBraced,
  type LocatedPlaceholder,
  type PlaceholderLocation,
} from '@/lib/documents/template/scan'
import { findUnsafeContent } from '@/lib/documents/template/unsafe-content'
import { fieldOf } from '@/lib/documents/template-fields'

/** The uses of a placeholder in a template. */
export type PlaceholderUsage = { name: string; count: number; known: boolean; where: PlaceholderLocation[] }
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
export function checkParts(parts: PackageParts): TemplateCheck {
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
