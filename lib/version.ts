import { z } from 'zod'

/** The version a change is meant for; forms send it as text. */
export const version = z.coerce.number().int().min(1).max(2_147_483_647)
