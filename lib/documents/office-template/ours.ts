import {
  contentTypes,
  mainPart,
  type Parts,
  related,
  relationshipsOf,
  relationshipsPath,
} from '@/lib/documents/office-template/package'
import { all, namespace, parseXml, writeXml } from '@/lib/documents/office-template/xml'

const templateType = 'wordprocessingml.template.main+xml'

/**
 * Makes of a filled template a document of its own: with our title, author and times in its properties, an ordinary
 * document also where it was a .dotx, and no longer tied to the template on somebody's disk that Word would look for.
 */
export function asOurs(template: Parts, ours: Parts): void {
  const [path, source] = [related(template, '', 'core-properties'), related(ours, '', 'core-properties')]
  if (path !== undefined && source !== undefined) template.set(path, ours.get(source)!)
  untie(template)
  const types = parseXml(template.get(contentTypes))
  const named = [...types.getElementsByTagNameNS(namespace.types, '*')].filter((one) =>
    one.getAttribute('ContentType')?.endsWith(templateType),
  )
  for (const one of named)
    one.setAttribute(
      'ContentType',
      one.getAttribute('ContentType')!.replace('template.main', 'document.main'),
    )
  if (named.length > 0) template.set(contentTypes, writeXml(types))
}

function untie(template: Parts): void {
  const path = related(template, mainPart(template), 'settings')
  if (path === undefined) return
  const tied = relationshipsOf(template, path).filter(({ kind }) => kind === 'attachedTemplate')
  if (tied.length === 0) return
  const settings = parseXml(template.get(path))
  for (const element of all(settings, 'attachedTemplate')) element.parentNode!.removeChild(element)
  template.set(path, writeXml(settings))
  const rels = parseXml(template.get(relationshipsPath(path)))
  for (const element of [...rels.getElementsByTagNameNS(namespace.relationships, 'Relationship')])
    if (tied.some(({ id }) => id === element.getAttribute('Id'))) element.parentNode!.removeChild(element)
  template.set(relationshipsPath(path), writeXml(rels))
}
