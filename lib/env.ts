import { z } from 'zod'

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  DATABASE_URL: text,
  TASHAN_DATA_DIR: z.string().trim().min(1).default('.data'),
  TASHAN_BASE_URL: text.pipe(z.url().optional()),
  TASHAN_SECRET: text,
  TASHAN_ADMIN_EMAIL: text,
  TASHAN_ADMIN_PASSWORD: text,
  TASHAN_ADMIN_NAME: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_URL: text,
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
})

export type Env = z.infer<typeof schema>

/** Reads the settings of DESIGN §7; throws one readable sentence naming each bad variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`环境变量有误 / Bad environment: ${faults.join('; ')}`)
}

let parsed: Env | undefined

/** The settings of this process, parsed at first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
