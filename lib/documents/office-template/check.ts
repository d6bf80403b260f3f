import { dangersOf } from '@/lib/documents/office-template/dangers'
import { type Fault, TemplateError } from '@/lib/documents/office-template/fault'
import { fieldOf } from '@/lib/documents/office-template/fields'
import { type Parts, readParts } from '@/lib/documents/office-template/package'
import { type Found, type Place, scan } from '@/lib/documents/office-template/scan'

/** How often a placeholder stands in a template, and where. */
export type Usage = { name: string; count: number; known: boolean; where: Place[] }
/** Nobody reads more; a file that is no template can have a million. */
const mostFaults = 100

export type Check = { placeholders: Usage[]; faults: Fault[] }

/**
 * What a template asks for and all that keeps it from being filled, each fault by its placeholder. Reads only; nothing in
 * the file is run or fetched.
 */
export function checkTemplate(template: Uint8Array): Check {
  try {
    return checkParts(readParts(template))
  } catch (error) {
    if (error instanceof TemplateError) return { placeholders: [], faults: error.faults }
    throw error
  }
}

export function checkParts(parts: Parts): Check {
  const dangers = dangersOf(parts).map((code): Fault => ({ placeholder: null, code }))
  const found = scan(parts)
  const faults = [...dangers, ...broken(found), ...unknown(found), ...body(found)]
  return { placeholders: usages(found), faults: faults.slice(0, mostFaults) }
}

function usages(found: Found[]): Usage[] {
  const byName = new Map<string, Usage>()
  for (const { placeholder, place } of found) {
    if (placeholder.state !== 'whole') continue
    const { name } = placeholder
    const usage = byName.get(name) ?? { name, count: 0, known: fieldOf(name) !== undefined, where: [] }
    usage.count += 1
    if (!usage.where.includes(place)) usage.where.push(place)
    byName.set(name, usage)
  }
  return [...byName.values()]
}

function broken(found: Found[]): Fault[] {
  const codes = { open: 'unclosed', closed: 'unopened' } as const
  return found.flatMap(({ placeholder: { name, state } }) =>
    state === 'whole' ? [] : [{ placeholder: name, code: codes[state] }],
  )
}

function unknown(found: Found[]): Fault[] {
  return usages(found).flatMap(({ name, known }) => (known ? [] : [{ placeholder: name, code: 'unknown' }]))
}

/** The body takes paragraphs of its own, so it stands once, alone in its paragraph, in the text or a table in it. */
function body(found: Found[]): Fault[] {
  const bodies = found.filter(
    ({ placeholder: { name, state } }) => state === 'whole' && fieldOf(name) === 'body',
  )
  const [first, second] = bodies
  if (!first) return [{ placeholder: '正文', code: 'body-missing' }]
  const faults: Fault[] = second ? [{ placeholder: second.placeholder.name, code: 'body-twice' }] : []
  for (const { placeholder, paragraph, place } of bodies) {
    const { name, start, end } = placeholder
    const alone = !paragraph.text.slice(0, start).trim() && !paragraph.text.slice(end).trim()
    if (place !== 'body' && place !== 'table') faults.push({ placeholder: name, code: 'body-misplaced' })
    else if (!alone) faults.push({ placeholder: name, code: 'body-in-line' })
  }
  return faults
}
