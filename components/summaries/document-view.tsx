import type { ReactNode } from 'react'
import type { Block, Document, Inline } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { titleLines } from '@/lib/documents/title-lines'

/** In characters, as on paper. */
const titleWidth = 20

/** The document as it will be handed in, on a sheet of paper. */
export function DocumentView({ document, label }: { document: Document; label: string }) {
  const numbers = headingNumbers(document.blocks, document.lang)
  return (
    <article
      aria-label={label}
      lang={document.lang}
      className="mx-auto max-w-3xl border border-line bg-surface px-5 py-8 font-serif sm:px-14 sm:py-12 print:border-0 print:p-0"
    >
      {document.secrecy ? <p className="font-sans font-semibold">{document.secrecy}</p> : null}
      <h2 className="mb-3 whitespace-pre-line text-center text-2xl">
        {titleLines(document.title, titleWidth).join('\n')}
      </h2>
      {document.byline ? <p className="mb-6 text-center text-ink-2">{document.byline}</p> : null}
      <div className="flex flex-col gap-3">
        {document.blocks.map((block, index) => (
          <BlockView
            key={index}
            block={block}
            number={block.kind === 'heading' ? numbers.get(block) : undefined}
          />
        ))}
      </div>
    </article>
  )
}

function BlockView({ block, number }: { block: Block; number?: string }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <HeadingView level={block.level} text={`${number ?? ''}${block.text}`} />
    case 'paragraph':
      return (
        <p className="indent-[2em]">
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'label':
      return <p className="mt-1 font-medium font-sans text-ink-2 text-sm">{block.text}</p>
    case 'quote':
      return (
        <blockquote lang="zh-CN" className="border-jade border-s-2 ps-4">
          {block.text}
          {block.source ? <footer className="font-sans text-ink-3 text-sm">{block.source}</footer> : null}
        </blockquote>
      )
    case 'list':
      return <ListView ordered={block.ordered} items={block.items} />
    case 'table':
      return <TableView header={block.header} rows={block.rows} caption={block.caption} />
    case 'comment':
      return (
        <div className={block.depth > 0 ? 'border-line border-s ps-4' : undefined}>
          <p className="font-sans text-ink-3 text-sm">
            <span lang="zh-CN">{block.author}</span> {block.atLabel}
          </p>
          <Blocks blocks={block.blocks} />
        </div>
      )
    case 'signature':
      return (
        <div className="mt-6 text-end">
          {[block.unit, block.name, block.date].map((line, at) => (line ? <p key={at}>{line}</p> : null))}
        </div>
      )
    case 'annex-list':
      return <p className="mt-6 indent-[2em]">{block.text}</p>
    case 'imprint':
      return (
        <footer className="mt-8 divide-y divide-ink border-ink border-y text-sm">
          {block.lines.map((line) => (
            <p key={line} className="px-[1em] py-0.5">
              {line}
            </p>
          ))}
        </footer>
      )
    case 'annex':
      return (
        <div className="mt-8 break-before-page border-line border-t pt-6 print:border-0">
          <p className="font-sans font-semibold">{block.label}</p>
          <h3 className="my-4 text-center text-xl">{block.title}</h3>
        </div>
      )
  }
}

const headingLooks = { 1: 'mt-5 text-xl', 2: 'mt-3 text-lg', 3: 'text-base', 4: 'text-base' }

/** The page's h1 and the document's own title stand above these. */
function HeadingView({ level, text }: { level: 1 | 2 | 3 | 4; text: string }) {
  const Tag = ({ 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const)[level]
  return <Tag className={headingLooks[level]}>{text}</Tag>
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}

function ListView({ ordered, items }: { ordered: boolean; items: Block[][] }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={ordered ? 'list-decimal ps-7' : 'list-disc ps-7'}>
      {items.map((item, index) => (
        <li key={index} className="[&>p]:indent-0">
          <Blocks blocks={item} />
        </li>
      ))}
    </Tag>
  )
}

function TableView({ header, rows, caption }: { header: string[]; rows: string[][]; caption?: string }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        {caption ? <caption className="mb-1 font-sans text-ink-2">{caption}</caption> : null}
        <thead>
          <tr>
            {header.map((cell) => (
              <th key={cell} scope="col" className="border border-line-strong px-2 py-1 text-start">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={header[column]} className="border border-line-strong px-2 py-1 align-top">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Inlines({ inlines }: { inlines: Inline[] }) {
  return inlines.map((inline, index) => {
    if (inline.kind === 'break') return <br key={index} />
    const marked = mark(inline)
    return <span key={index}>{marked}</span>
  })
}

function mark(inline: Exclude<Inline, { kind: 'break' }>): ReactNode {
  let out: ReactNode = inline.text
  if (inline.code) out = <code>{out}</code>
  if (inline.bold) out = <strong>{out}</strong>
  if (inline.italic) out = <em>{out}</em>
  if (inline.strike) out = <s>{out}</s>
  if (inline.href)
    out = (
      <a href={inline.href} rel="nofollow noopener noreferrer" className="link">
        {out}
      </a>
    )
  return out
}
