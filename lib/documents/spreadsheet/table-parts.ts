import type { Feature } from 'write-excel-file/universal'
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility'

/** How far a sheet is filled: the width of each column, the height of each row, its header's first. */
type Extent = { name: string; widths: number[]; heights: number[] }

/** Table parts the writer lacks: filters, repeated header row, fit to page width, flexible row heights. */
export function tableParts(extents: Extent[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(extents[sheetIndex]!)}"/>`),
          transformElementAttributes: (tag, attributes, index = 0, _, { sheetIndex }) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
            return tag === 'row' ? { ...attributes, ht: extents[sheetIndex]!.heights[index]! } : attributes
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              () => `<definedNames>${extents.map(names).join('')}</definedNames>`,
            ),
        },
      },
    },
  }
}

function rangeOf({ widths, heights }: Extent): string {
  return `A1:${getCellAddress(heights.length - 1, widths.length - 1)}`
}

/** Excel keeps the filter's range and the repeated rows under names of its own (ECMA-376 Part 1, 18.2.5). */
function names(extent: Extent, at: number): string {
  const sheet = sanitizeTextContent(`'${extent.name.replaceAll("'", "''")}'`)
  const range = rangeOf(extent).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
  ].join('')
}
