import { z } from 'zod'

/** The version that a change expects; forms send it as text. */
export const version = z.coerce.number().int().min(1).max(2_147_483_647)
