import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { z } from 'zod'

/** 10 to 200 characters of any kind. */
export const passwordSchema = z.string().min(10).max(200)

export { hashPassword, verifyPassword }
