import { htmlVoidElements } from 'html-void-elements'
import { find, html as htmlNames, type Info, svg as svgNames } from 'property-information'
import { Fragment, isValidElement, type ReactNode } from 'react'
import { escapeHtml } from '@/lib/text/escape-html'

const voidElements = new Set(htmlVoidElements)
const infoByProperty = new Map<string, Info>()

/**
 * Components without state as the HTML that React would make of them. Throws where one of them needs a browser: an
 * event handler, a style object, a component that is loaded there.
 */
export function renderMarkup(node: ReactNode): string {
  return render(node)
}

/** `chosen` is the value of the list within which it stands. */
function render(node: ReactNode, chosen?: unknown): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escapeHtml(node)
  if (typeof node !== 'object') return String(node)
  if (!isValidElement<Record<string, unknown>>(node)) return renderAll(node as Iterable<ReactNode>, chosen)
  const { type, props } = node
  if (type === Fragment) return render(props.children as ReactNode, chosen)
  if (typeof type === 'function') return render((type as (input: typeof props) => ReactNode)(props), chosen)
  if (typeof type !== 'string') throw new TypeError('only plain components can be drawn as markup')
  if (typeof props.action === 'function') return renderActionForm(props)
  if (type === 'option') return renderElement(type, { ...props, selected: isChosen(props.value, chosen) })
  return renderElement(type, typeof props.formAction === 'function' ? toActionButton(props) : props)
}

function renderElement(type: string, given: Record<string, unknown>, head = ''): string {
  const { defaultValue, defaultChecked: checked, ...props } = given
  if (type === 'input' && defaultValue !== undefined) props.value = defaultValue
  if (checked) props.checked = true
  if (type === 'textarea' && defaultValue !== undefined) props.children = `${defaultValue}`
  const inner = head + renderInner(props, type === 'select' ? defaultValue : undefined)
  return `<${type}${renderAttributes(props)}>${voidElements.has(type) ? '' : `${inner}</${type}>`}`
}

const isChosen = (value: unknown, chosen: unknown) => chosen !== undefined && String(value) === String(chosen)

/** A form whose action runs on the server, as React writes it for a browser without scripts. */
function renderActionForm({ action, ...props }: Record<string, unknown>): string {
  const field = `<input type="hidden" name="${escapeHtml(actionField(action))}">`
  return renderElement(
    'form',
    { ...props, action: '', method: 'post', encType: 'multipart/form-data' },
    field,
  )
}

/** A button with an action of its own: its field comes after that of its form and is the one that counts. */
function toActionButton({ formAction, ...props }: Record<string, unknown>): Record<string, unknown> {
  return { ...props, name: actionField(formAction), value: '' }
}

function actionField(action: unknown): string {
  const { $$id: id } = action as { $$id?: string }
  if (!id) throw new TypeError('only an action of the server can be drawn as markup')
  return `$ACTION_ID_${id}`
}

function renderAll(nodes: Iterable<ReactNode>, chosen: unknown): string {
  if (!(Symbol.iterator in nodes)) throw new TypeError('what is awaited cannot be drawn as markup')
  let markup = ''
  for (const node of nodes) markup += render(node, chosen)
  return markup
}

function renderInner(
  { children, dangerouslySetInnerHTML: inner }: Record<string, unknown>,
  chosen: unknown,
): string {
  return inner ? (inner as { __html: string }).__html : render(children as ReactNode, chosen)
}

function renderAttributes(props: Record<string, unknown>): string {
  let markup = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || name === 'dangerouslySetInnerHTML') continue
    if (value === undefined || value === null) continue
    if (typeof value === 'function' || typeof value === 'object')
      throw new TypeError(`${name} cannot be drawn as markup`)
    markup += renderAttribute(infoOf(name), value as string | number | boolean)
  }
  return markup
}

function renderAttribute({ attribute, booleanish }: Info, value: string | number | boolean): string {
  if (typeof value !== 'boolean' || booleanish || /^(aria|data)-/.test(attribute))
    return ` ${attribute}="${escapeHtml(String(value))}"`
  return value ? ` ${attribute}=""` : ''
}

/** How a property of React is written in HTML; those of SVG bear other names. */
function infoOf(name: string): Info {
  let info = infoByProperty.get(name)
  if (!info) {
    info = find(htmlNames, name)
    if (info.property === name && !info.space) info = find(svgNames, name)
    infoByProperty.set(name, info)
  }
  return info
}
