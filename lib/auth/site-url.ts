import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** The address of this site for a page or a form of Next. */
export async function currentSiteUrl(): Promise<string> {
  return siteUrl(await headers())
}

/** The address of this site: the setting, or else the host that this request asked for. */
export function siteUrl(asked: Headers): string {
  const { TASHAN_BASE_URL } = env()
  if (TASHAN_BASE_URL) return new URL(TASHAN_BASE_URL).origin
  const host = forwardedHeader(asked, 'x-forwarded-host') ?? asked.get('host') ?? 'localhost'
  return `${forwardedHeader(asked, 'x-forwarded-proto') ?? 'http'}://${host}`
}

/** The hosts under which this request may reach this site. */
export function siteHosts(asked: Headers): string[] {
  const { TASHAN_BASE_URL } = env()
  const own = TASHAN_BASE_URL ? new URL(TASHAN_BASE_URL).host : null
  const hosts = [own, asked.get('host'), forwardedHeader(asked, 'x-forwarded-host')]
  return hosts.filter((host) => host !== null)
}

/** The forwarded header, where a proxy is trusted. */
function forwardedHeader(asked: Headers, name: string): string | null {
  return env().TASHAN_TRUST_PROXY.length > 0 ? asked.get(name) : null
}
