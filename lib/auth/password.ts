import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { z } from 'zod'

/** Length alone: at least 10 characters, any characters, at most 200. */
export const passwordSchema = z.string().min(10).max(200)

export { hashPassword, verifyPassword }
