import { z } from 'zod'
import { roles } from '@/lib/access/actor'

const blankIsNull = (value: string | null | undefined) => value || null

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

export const name = z.string().trim().min(1).max(60)
export const role = z.enum(roles)

export const departmentId = z
  .union([z.literal(''), z.uuid()])
  .nullish()
  .transform((value) => value || null)

/** Rejects `.invalid` addresses, which stand for "none". */
export const email = z
  .string()
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  .max(200)
  .nullish()
  .transform(blankIsNull)
  .pipe(
    z
      .email()
      .refine((address) => !address.endsWith('.invalid'), 'email')
      .nullable(),
  )

/** 2 to 40 letters of any script, digits, dots, underscores and hyphens; no e-mail address. */
export const username = z
  .string()
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  .nullish()
  .transform(blankIsNull)
  .pipe(
    z
      .string()
      .min(2)
      .max(40)
      .regex(/^[\p{L}\p{N}._-]+$/u)
      .nullable(),
  )

export const personOutput = z.object({
  id: z.string(),
  name: z.string(),
  role,
  department: z.string().nullable(),
})

/** Throws when both sign-in names are missing. */
export function requireLogin(
  person: { email: string | null; username: string | null },
  context: z.RefinementCtx,
) {
  if (!person.email && !person.username) {
    context.addIssue({ code: 'custom', message: 'oneOfBoth', path: ['email'] })
  }
}
