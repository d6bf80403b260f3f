import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { withQuery } from '@/lib/addresses'
import { toDomainError } from '@/lib/database-error'
import { DomainError } from '@/lib/errors'

/** For what a page reads: while the database cannot answer, the visitor is led to the page that says so and back again. */
export async function orRedirectToUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const known = toDomainError(error)
    if (!(known instanceof DomainError) || known.code !== 'unavailable') throw error
    const from = (await headers()).get('x-tashan-path') ?? '/'
    return redirect(withQuery('/unavailable', { from, why: known.faults[0]?.message }))
  }
}
