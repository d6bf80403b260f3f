import { localeOf } from '@/app/_entry/api'
import { download } from '@/app/_entry/download'
import { faultSentence } from '@/app/_entry/problem'
import { exported } from '@/app/api/v1/shapes'
import { fetchExport } from '@/lib/summaries/fetch-export'
import { readExport } from '@/lib/summaries/read-export'
import { settled } from '@/lib/summaries/worker/settled'
import type { Caller } from '@/lib/use-case'

type Order = Awaited<ReturnType<typeof readExport>>

/** An export with its fault as a sentence. */
export function shown(order: Order, request: Request) {
  return { ...order, fault: order.fault && faultSentence(order.fault, localeOf(request)) }
}

/** Longer than this, an asker is told where to ask again; milliseconds. */
const patience = 60_000

/** Waits for an export and answers with its file; with 202 and where it will be, if that takes long; throws what it failed for. */
export async function fileOf(order: Order, request: Request, caller: Caller): Promise<Response> {
  if (await settled(order, patience)) return download(await fetchExport(caller, { id: order.id }))
  const now = await readExport(caller, { id: order.id })
  const headers = { location: `/api/v1/exports/${order.id}`, 'cache-control': 'no-store' }
  return Response.json(exported.parse(shown(now, request)), { status: 202, headers })
}
