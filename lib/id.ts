import { z } from 'zod'

/** Ids come from browsers and scripts; Postgres compares them in lower case. */
export const id = z.uuid().toLowerCase()
