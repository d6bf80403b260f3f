import { DOMParser, type Element } from '@xmldom/xmldom'

/** Parses a page; throws when it is not well-formed. */
export function readHtml(html: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  return parser.parseFromString(html, 'text/html').documentElement!
}

/** All elements of these names in the order of the page. */
export function all(root: Element, ...names: string[]): Element[] {
  return [...root.getElementsByTagName('*')].filter((one) => names.includes(one.tagName))
}

export function textOf(element: Element): string {
  return element.textContent ?? ''
}
