import type { ReactNode } from 'react'

/** A table; on a phone each row becomes a block of named values. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: string[]
  rows: { key: string; id?: string; cells: ReactNode[] }[]
}) {
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-line-strong border-b">
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 py-2 text-start font-medium text-ink-2 text-sm">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} id={row.id} className="border-line border-b max-sm:block max-sm:py-2">
            {row.cells.map((cell, index) => (
              <td key={columns[index]} className="px-2 py-2 align-top max-sm:flex max-sm:gap-3 max-sm:py-0.5">
                <span aria-hidden="true" className="hidden w-24 shrink-0 text-ink-3 text-sm max-sm:inline">
                  {columns[index]}
                </span>
                <div className="min-w-0">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
