import { dayMs } from '@/lib/duration'

/** How long an export and its file are kept: seven days. */
export const retentionMs = 7 * dayMs
