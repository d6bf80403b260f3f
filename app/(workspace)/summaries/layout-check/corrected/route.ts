import { readForm } from '@/app/_entry/body'
import { fileResponse } from '@/app/_entry/download'
import { RequestFault } from '@/app/_entry/request-fault'
import { readUpload } from '@/app/_entry/upload'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { withQuery } from '@/lib/addresses'
import { consumeLimit } from '@/lib/auth/rate-limit'
import { toDomainError } from '@/lib/database-error'
import { DomainError, type FieldFault } from '@/lib/errors'
import { correctWordLayout } from '@/lib/exports/correct-word-layout'
import { maxUploadMegabytes } from '@/lib/exports/upload'
import { logRequestError } from '@/lib/log'
import { requireRole } from '@/lib/use-case'

/** Answers a form that holds a Word file with the corrected file, or leads back to the form and says what is wrong. */
export async function POST(request: Request): Promise<Response> {
  try {
    const [{ caller }, { locale }] = await Promise.all([loadVisitor(), loadPreferences()])
    // Nobody has a file read for them who may not have it corrected.
    requireRole(caller, correctWordLayout.useCase.permission)
    if (caller.actor) await consumeLimit('write', caller.actor.id)
    const upload = await readUpload(await readForm(request, maxUploadMegabytes), 'file')
    return fileResponse(await correctWordLayout(caller, { ...upload, locale }))
  } catch (error) {
    return new Response(null, { status: 303, headers: { location: addressOf(toDomainError(error)) } })
  }
}

function addressOf(error: unknown): string {
  const page = '/summaries/layout-check'
  if (error instanceof RequestFault) return withFault(page, error.fault)
  if (!(error instanceof DomainError)) {
    logRequestError(error, { path: page }, 'correction failed')
    return withQuery(page, { fault: 'unexpected' })
  }
  // The page itself leads to sign-in, or says that it is not for everyone.
  if (error.code === 'unauthenticated' || error.code === 'forbidden') return page
  return withFault(page, error.faults[0])
}

function withFault(page: string, { message, values = {} }: FieldFault = { path: '', message: 'unexpected' }) {
  return withQuery(page, {
    fault: message,
    megabytes: toText(values.megabytes),
    seconds: toText(values.seconds),
  })
}

function toText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : undefined
}
