import { env } from '@/lib/env'

/** The installation's secret; the start script makes and keeps it. */
export function secret(): string {
  const value = env().TASHAN_SECRET
  if (!value) throw new Error('TASHAN_SECRET is not set: start with npm start')
  return value
}
