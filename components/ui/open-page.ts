import type { Route } from 'next'
import type { AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { useRouter } from 'next/navigation'

/** For how long a page that was fetched ahead is shown without asking for a newer one. */
const freshMs = 1000
/** A little longer than Next keeps it (`staleTimes` in next.config.ts): while it does, it fetches no other. */
const keptMs = 32_000
const whole = { kind: 'full' } as Parameters<AppRouterInstance['prefetch']>[1]
type Router = ReturnType<typeof useRouter>

const fetchedAt = new Map<string, number>()
const ageOf = (address: Route) => performance.now() - (fetchedAt.get(address) ?? Number.NEGATIVE_INFINITY)

/** Fetches a page that somebody means to open. */
export function fetchAhead(router: Router, address: Route): void {
  if (ageOf(address) < keptMs) return
  fetchedAt.set(address, performance.now())
  const { prefetch } = router as AppRouterInstance
  prefetch(address, whole)
}

/** Opens a page; what was fetched ahead is shown at once, and what was saved since then right behind it. */
export function openPage(
  router: Router,
  address: Route,
  { replace = false, scroll = true }: { replace?: boolean; scroll?: boolean } = {},
): void {
  const age = ageOf(address)
  if (replace) router.replace(address, { scroll })
  else router.push(address, { scroll })
  if (age > freshMs && age < keptMs) router.refresh()
}
