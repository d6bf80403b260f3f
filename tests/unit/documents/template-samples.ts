import {
  Document,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

export const split = (...texts: string[]) =>
  new Paragraph({ children: texts.map((text, at) => new TextRun({ text, bold: at % 2 === 1 })) })

export const textBox = (text: string) =>
  new Paragraph({
    children: [new Textbox({ style: { width: '200pt', height: '50pt' }, children: [new Paragraph(text)] })],
  })

export const table = (...cells: string[]) =>
  new Table({
    rows: [
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ],
  })

/** A Word file of these paragraphs and tables. */
export async function templateOf(
  children: ISectionOptions['children'],
  section: Partial<ISectionOptions> = {},
): Promise<Uint8Array> {
  const list = { level: 0, format: 'decimal', text: '%1)', alignment: 'left' } as const
  const file = new Document({
    creator: '模板作者',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 18, bold: true } },
        heading1: { run: { color: 'FF0000' } },
      },
    },
    numbering: { config: [{ reference: 'own', levels: [list] }] },
    sections: [{ ...section, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** A letterhead with placeholders split over runs, in header, footer, table and text box. */
export function letterhead(): Promise<Uint8Array> {
  const picture = new ImageRun({ type: 'png', data: pixel, transformation: { width: 60, height: 60 } })
  return templateOf(
    [
      split('{{', '标', '题}}'),
      new Paragraph({ numbering: { reference: 'own', level: 0 }, children: [new TextRun('模板自己的列项')] }),
      new Paragraph({ heading: 'Heading1', children: [new TextRun('模板自己的标题')] }),
      table('单位', '{{单位}}', '{{ Date }}'),
      textBox('作者:{{署名}}'),
      new Paragraph('{{正文}}'),
      new Paragraph('来源:｛｛资料来源｝｝'),
    ],
    {
      headers: {
        default: new Header({
          children: [new Paragraph({ children: [picture] }), split('红头 {{单', '位}} 文件')],
        }),
      },
      footers: { default: new Footer({ children: [new Paragraph('{{导出人}} {{导出时间}}')] }) },
    },
  )
}

/** The file with some parts changed, added, or removed by null. */
export function changed(
  file: Uint8Array,
  changes: Record<string, ((xml: string) => string) | string | null>,
): Uint8Array {
  const parts = unzipSync(file)
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete parts[path]
    else if (typeof change === 'string') parts[path] = strToU8(change)
    else parts[path] = strToU8(change(new TextDecoder().decode(parts[path])))
  }
  return zipSync(parts)
}
