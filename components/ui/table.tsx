import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type TableColumn = string | { label: string; numeric?: boolean; wide?: boolean }
type Props = {
  caption: string
  columns: TableColumn[]
  rows: { key: string; id?: string; cells: ReactNode[] }[]
}

/** A table; on a phone each row becomes a block of named values. */
export function Table({ caption, columns, rows }: Props) {
  const heads = columns.map((column) => (typeof column === 'string' ? { label: column } : column))
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-line-strong border-b">
          {heads.map((head) => (
            <th
              key={head.label}
              scope="col"
              className={classNames(
                'wrap-break-word px-2 py-1.5 align-bottom font-medium text-ink-2 text-sm first:ps-1',
                head.numeric ? 'text-end' : 'text-start',
                head.wide ? 'w-1/2' : undefined,
              )}
            >
              {head.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.key}
            id={row.id}
            className="border-line border-b hover:bg-raised/50 max-sm:block max-sm:py-2.5"
          >
            {row.cells.map((cell, index) => (
              <td
                key={heads[index]?.label}
                className={classNames(
                  'px-2 py-2 align-top first:ps-1 max-sm:flex max-sm:gap-3 max-sm:px-1 max-sm:py-0.5 max-sm:text-start',
                  'max-sm:has-[>div:empty]:hidden',
                  heads[index]?.numeric ? 'text-end' : undefined,
                )}
              >
                <span aria-hidden="true" className="w-14 shrink-0 pt-px text-ink-3 text-sm sm:hidden">
                  {heads[index]?.label}
                </span>
                <div className="min-w-0 sm:min-w-[4.5em]">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
