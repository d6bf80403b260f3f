import type { Wanted } from '@/components/exports/formats'

export type Order = {
  id: string
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: number
  fault: string | null
}

/** Why something could not be asked for, in the reader's words. */
export class Refusal extends Error {}

async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, json?: object): Promise<unknown> {
  const response = await fetch(`/api/v1/${path}`, {
    method,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(json ? { 'content-type': 'application/json' } : {}),
    },
    body: json && JSON.stringify(json),
  })
  if (response.status === 204) return null
  const answer = await response.json()
  if (!response.ok) throw new Refusal(answer.errors?.[0]?.detail ?? answer.detail ?? response.statusText)
  return answer
}

/** Has a summary made into a file; throws a `Refusal` that says why not. */
export function requestOrder(id: string, locale: string, { format, template }: Wanted): Promise<Order> {
  return ask('POST', `summaries/${id}/exports`, { format, locale, template }) as Promise<Order>
}

export function cancelOrder(orderId: string): Promise<unknown> {
  return ask('DELETE', `exports/${orderId}`)
}

/** Milliseconds between two looks: short ones at first, as most exports take a second. */
const pauses = [300, 500, 800, 1200, 2000]
/** So many looks in a row may fail before it is given up. */
const patience = 5

/** Looks after an order until it is over, telling each state; ends early when the signal says so. */
export async function followOrder(order: Order, tell: (order: Order) => void, signal: AbortSignal) {
  let failures = 0
  for (let look = 0; !signal.aborted; look++) {
    await new Promise((done) => setTimeout(done, pauses[Math.min(look, pauses.length - 1)]))
    if (signal.aborted) return
    try {
      const now = (await ask('GET', `exports/${order.id}`)) as Order
      failures = 0
      if (signal.aborted) return
      tell(now)
      if (now.status !== 'waiting' && now.status !== 'running') return
    } catch (error) {
      failures += 1
      if (error instanceof Refusal || failures > patience) throw error
    }
  }
}

/** Where the file of a finished order is. */
export const orderFile = (orderId: string) => `/api/v1/exports/${orderId}/file`

/** Has the browser save the file. */
export function saveFile(orderId: string): void {
  const link = document.createElement('a')
  link.href = orderFile(orderId)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
