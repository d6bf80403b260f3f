/** What docx makes of an element before it is text: one name, its attributes under `_attr`, its children. */
type XmlNode = { [name: string]: unknown }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The text of an XML file with this root. */
export function toXmlFile(root: XmlNode): string {
  return declaration + toXml(root)
}

/** An element as text; `value` may change what an attribute says. */
export function toXml(
  node: XmlNode,
  value: (attribute: string) => string = (attribute) => attribute,
): string {
  let text = ''
  for (const name in node) {
    const inside = node[name]
    let attributes = ''
    let content = ''
    for (const one of Array.isArray(inside) ? inside : [inside]) {
      if (one === null || one === undefined) continue
      if (typeof one !== 'object') content += escaped(String(one))
      else if ('_attr' in one) attributes += attributesOf(one._attr as XmlNode, value)
      else content += toXml(one as XmlNode, value)
    }
    text += content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`
  }
  return text
}

function attributesOf(attributes: XmlNode, value: (attribute: string) => string): string {
  let text = ''
  for (const name in attributes) {
    const attribute = attributes[name]
    if (attribute !== undefined && attribute !== null)
      text += ` ${name}="${escaped(value(String(attribute))).replaceAll('"', '&quot;')}"`
  }
  return text
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}
