import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** The address under which people reach this site: the setting, or else what this browser asked for. */
export async function siteAddress(): Promise<string> {
  const { TASHAN_BASE_URL } = env()
  if (TASHAN_BASE_URL) return new URL(TASHAN_BASE_URL).origin
  const asked = await headers()
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost'
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${host}`
}
