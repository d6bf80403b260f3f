'use client'

import type { Wanted } from '@/components/exports/formats'
import { orderFile } from '@/components/exports/order'
import { useOrder } from '@/components/exports/use-order'
import { Button, buttonClass } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { id: string; locale: string; wanted: Wanted; words: Messages['exports']; drop: () => void }

/** One export: how far it is, how to stop it, and the file. */
export default function ExportJob({ id, locale, wanted, words, drop }: Props) {
  const { order, status, fault, again, cancel } = useOrder(id, locale, wanted, words.offline)
  const going = status === 'waiting' || status === 'running'
  const small = buttonClass({ size: 'small', variant: 'quiet' })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <span className="font-medium">{wanted.name}</span>
      <span role="status" className={status === 'failed' ? 'text-danger' : 'text-ink-2'}>
        {status === 'done' ? words.saved : words.status[status]}
        {fault ? `：${fault}` : null}
      </span>
      {going ? (
        <progress
          aria-label={wanted.name}
          value={order && order.progress > 0 ? order.progress : undefined}
          max={100}
          className="bar min-w-24 flex-1"
        />
      ) : null}
      <span className="ms-auto flex items-center gap-1">
        {going && order ? (
          <Button
            size="small"
            variant="quiet"
            onClick={cancel}
            aria-label={words.cancelOf.replace('{name}', wanted.name)}
          >
            {words.cancel}
          </Button>
        ) : null}
        {status === 'done' && order ? (
          <a href={orderFile(order.id)} download className={small}>
            {words.again}
          </a>
        ) : null}
        {status === 'failed' || status === 'cancelled' ? (
          <Button size="small" variant="quiet" onClick={again}>
            {words.retry}
          </Button>
        ) : null}
        {going ? null : (
          <Button
            size="small"
            variant="quiet"
            onClick={drop}
            aria-label={words.closeOf.replace('{name}', wanted.name)}
          >
            {words.close}
          </Button>
        )}
      </span>
    </li>
  )
}
