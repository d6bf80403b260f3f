import {
  type ParagraphLook,
  paragraphLook,
  type RunLook,
  runLook,
  type Theme,
} from '@/lib/documents/layout-check/looks'
import {
  attribute,
  child,
  children,
  childValue,
  type Element,
  elements,
  nameOf,
} from '@/lib/documents/layout-check/xml'

export type Look = { run: RunLook; paragraph: ParagraphLook }

/** The styles of a document, each with what it inherits (docDefaults, then basedOn from the root). */
export type Stylesheet = {
  theme: Theme
  defaults: Look
  /** The default paragraph style where no id is given, which many runs and paragraphs leave unsaid. */
  paragraph: (id: string | undefined) => Look & { name: string }
  character: (id: string | undefined) => RunLook
}

export function readStyles(root: Element | undefined, theme: Theme): Stylesheet {
  const styles = new Map(children(root, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]))
  const first = children(root, 'style').find(
    (style) =>
      attribute(style, 'type') === 'paragraph' && /^(1|true|on)$/.test(attribute(style, 'default') ?? ''),
  )
  const docDefaults = child(root, 'docDefaults')
  const defaults: Look = {
    run: { size: 20, ...runLook(child(child(docDefaults, 'rPrDefault'), 'rPr'), theme) },
    paragraph: paragraphLook(child(child(docDefaults, 'pPrDefault'), 'pPr')),
  }
  const known = new Map<string, Look & { name: string }>()

  function looks(id: string | undefined): Look & { name: string } {
    const style = (id !== undefined && styles.get(id)) || undefined
    const key = (style && id) || ''
    const found = known.get(key)
    if (found) return found
    let look: Look = { run: {}, paragraph: {} }
    for (const one of chain(style)) {
      look = {
        run: { ...look.run, ...runLook(child(one, 'rPr'), theme) },
        paragraph: { ...look.paragraph, ...paragraphLook(child(one, 'pPr')) },
      }
    }
    const result = { ...look, name: childValue(style, 'name') ?? '' }
    known.set(key, result)
    return result
  }

  /** From the root to the style itself; a circle ends where it closes. */
  function chain(style: Element | undefined): Element[] {
    const path = new Set<Element>()
    for (let one = style; one && !path.has(one); one = styles.get(childValue(one, 'basedOn') ?? ''))
      path.add(one)
    return [...path].reverse()
  }

  const usual = first && (attribute(first, 'styleId') ?? undefined)
  return {
    theme,
    defaults,
    paragraph: (id) => looks(id !== undefined && styles.has(id) ? id : usual),
    character: (id) => (id === undefined ? {} : looks(id).run),
  }
}

/** The Chinese typefaces of a theme, its own or those it keeps for simplified Chinese. */
export function readTheme(root: Element | undefined): Theme {
  const theme: Theme = {}
  if (!root) return theme
  for (const element of elements(root)) {
    const kind = /^(major|minor)Font$/.exec(nameOf(element))?.[1] as keyof Theme | undefined
    if (!kind) continue
    const hans = children(element, 'font').find((font) => attribute(font, 'script') === 'Hans')
    theme[kind] = attribute(child(element, 'ea'), 'typeface') || attribute(hans, 'typeface')
  }
  return theme
}
