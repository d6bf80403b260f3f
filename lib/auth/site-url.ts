import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** The address under which people reach this site: the setting, or else what this browser asked for. */
export async function currentSiteUrl(): Promise<string> {
  const { TASHAN_BASE_URL } = env()
  if (TASHAN_BASE_URL) return new URL(TASHAN_BASE_URL).origin
  const asked = await headers()
  const host = forwardedHeader(asked, 'x-forwarded-host') ?? asked.get('host') ?? 'localhost'
  return `${forwardedHeader(asked, 'x-forwarded-proto') ?? 'http'}://${host}`
}

/** The hosts by which this request may call this site. */
export function siteHosts(asked: Headers): string[] {
  const { TASHAN_BASE_URL } = env()
  const own = TASHAN_BASE_URL ? new URL(TASHAN_BASE_URL).host : null
  const hosts = [own, asked.get('host'), forwardedHeader(asked, 'x-forwarded-host')]
  return hosts.filter((host) => host !== null)
}

/** What a proxy says, where one is trusted. */
function forwardedHeader(asked: Headers, name: string): string | null {
  return env().TASHAN_TRUST_PROXY.length > 0 ? asked.get(name) : null
}
