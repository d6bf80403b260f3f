import { useCallback, useEffect, useState } from 'react'
import type { Wanted } from '@/components/exports/formats'
import {
  cancelOrder,
  followOrder,
  type Order,
  Refusal,
  requestOrder,
  saveFile,
} from '@/components/exports/order'

/** Asks for a file once, follows it and saves it; `again` asks anew after a failure. */
export function useOrder(id: string, locale: string, { format, name, template }: Wanted, offline: string) {
  const [order, setOrder] = useState<Order | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks anew for the same
  useEffect(() => {
    const leave = new AbortController()
    const run = async () => {
      // Left before it began: an effect that runs twice asks once.
      await Promise.resolve()
      if (leave.signal.aborted) return
      const made = await requestOrder(id, locale, { format, name, template })
      const tell = (now: Order) => {
        setOrder(now)
        if (now.status === 'done') saveFile(now.id)
      }
      setOrder(made)
      if (made.status === 'done') return tell(made)
      await followOrder(made, tell, leave.signal)
    }
    run().catch((error) => {
      if (!leave.signal.aborted) setFault(error instanceof Refusal ? error.message : offline)
    })
    return () => leave.abort()
  }, [id, locale, format, template, attempt])
  const again = useCallback(() => {
    setOrder(null)
    setFault(null)
    setAttempt((now) => now + 1)
  }, [])
  const cancel = useCallback(async () => {
    if (order) await cancelOrder(order.id).catch(() => setFault(offline))
  }, [order, offline])
  const status = fault ? 'failed' : (order?.status ?? 'waiting')
  return { order, status, fault: fault ?? order?.fault ?? null, again, cancel }
}
