import type { Element } from '@xmldom/xmldom'

export type { Element }

/**
 * The descendants in document order, without those of skipped elements; not recursive, because files nest at
 * will.
 */
export function* descendants(
  root: Element,
  isSkipped: (name: string) => boolean = () => false,
): Generator<Element> {
  let node = root.firstChild
  while (node) {
    const element = node.nodeType === 1 ? (node as Element) : undefined
    if (element) yield element
    let next = element && !isSkipped(localName(element)) ? element.firstChild : null
    let up: typeof node | null = node
    while (!next && up && up !== root) {
      next = up.nextSibling
      up = up.parentNode
    }
    node = next
  }
}

export function localName(element: Element): string {
  return element.localName ?? ''
}

/** The children with that local name and any prefix. */
export function childElements(element: Element | undefined, name: string): Element[] {
  const found: Element[] = []
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1 && localName(node as Element) === name) found.push(node as Element)
  return found
}

export function childElement(element: Element | undefined, name: string): Element | undefined {
  return childElements(element, name)[0]
}

export function attributeValue(element: Element | undefined, name: string): string | undefined {
  for (const one of element?.attributes ?? []) if (one.localName === name) return one.value
  return undefined
}

/** The value of a child, as `<w:jc w:val="center"/>` has it. */
export function childValue(element: Element | undefined, name: string): string | undefined {
  return attributeValue(childElement(element, name), 'val')
}

/** An on/off property: undefined if absent, on without a value. */
export function booleanProperty(element: Element | undefined, name: string): boolean | undefined {
  const found = childElement(element, name)
  return found && !['0', 'false', 'off'].includes(attributeValue(found, 'val') ?? '1')
}

const inTwips: Record<string, number> = { pt: 20, pc: 240, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54 }

/** A length in twips; strict files write a unit. */
export function twips(value: string | undefined): number | undefined {
  const [, number, unit] = value?.match(/^(-?[\d.]+)(pt|pc|in|cm|mm)?$/) ?? []
  return number === undefined ? undefined : Number(number) * (unit ? inTwips[unit]! : 1)
}
