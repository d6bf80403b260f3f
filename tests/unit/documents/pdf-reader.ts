import { getDocumentProxy } from 'unpdf'

export type Item = { text: string; x: number; y: number; width: number; size: number }

/** Pages as pdf.js reads them; positions in points from the lower left corner. */
export async function openPdf(pdf: Uint8Array) {
  const file = await getDocumentProxy(pdf.slice())
  const pages: Item[][] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const content = await (await file.getPage(number)).getTextContent({ disableNormalization: true })
    pages.push(
      content.items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: item.height,
              },
            ]
          : [],
      ),
    )
  }
  return { file, pages }
}

/** Lines from the top, texts from the left; texts less than `near` points apart in height share a line. */
export function linesOf(items: Item[], near = 4): { y: number; items: Item[] }[] {
  const lines: { y: number; items: Item[] }[] = []
  for (const item of [...items].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1)
    if (line && line.y - item.y < near) line.items.push(item)
    else lines.push({ y: item.y, items: [item] })
  }
  for (const { items: line } of lines) line.sort((one, other) => one.x - other.x)
  return lines
}

export const read = (items: Item[]) => items.map(({ text }) => text).join('')
export const packed = (text: string) => text.replace(/\s+/g, '')
