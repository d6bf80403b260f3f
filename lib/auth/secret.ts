import { env } from '@/lib/env'

/** The secret of the installation; the start script creates it. */
export function secret(): string {
  const value = env().TASHAN_SECRET
  if (!value) throw new Error('TASHAN_SECRET is not set: start with npm start')
  return value
}
