import { isIP } from 'node:net'
import { z } from 'zod'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const text = z.string().optional()
const port = '应为 0 至 65535 的整数 / must be a whole number from 0 to 65535'
const database = '应以 postgresql:// 开头 / must begin with postgresql://'
const alone = '须与 DATABASE_URL 一起设置 / must be set together with DATABASE_URL'
const address = '应为网址，如 http://tashan.intranet / must be an address such as http://tashan.intranet'
const mail = '应以 smtp:// 或 smtps:// 开头 / must begin with smtp:// or smtps://'
const seconds = '应为大于 0 的数 / must be a number above 0'
const whole = '应为大于 0 的整数 / must be a whole number above 0'
const timeOfDay = '应为 00:00 至 23:59 / must be a time from 00:00 to 23:59'
const onOff = '应为 on 或 off / must be on or off'
const level = `应为其中之一 / must be one of: ${levels.join(', ')}`

const proxies =
  '应为用逗号分隔的 IP 地址或网段 / must be IP addresses or networks, separated by commas, such as 127.0.0.1, 10.0.0.0/8'
const password = '应为 10 至 200 个字符 / must have 10 to 200 characters'
const emailMessage = '邮箱地址不正确 / is no e-mail address'

function isNetwork(text: string): boolean {
  const [, address = '', prefix = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  return isIP(address) > 0 && Number(prefix) <= (isIP(address) === 6 ? 128 : 32)
}

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, database)
  .optional()

const toggle = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'], onOff)
    .default(byDefault)
    .transform((given) => given === 'on')

const fields = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.number().max(65535, port))
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl,
  DATABASE_READ_URL: databaseUrl,
  TASHAN_DATA_DIR: z.string().default('.data'),
  TASHAN_BASE_URL: z.url({ protocol: /^https?$/, error: address }).optional(),
  TASHAN_SECRET: text,
  TASHAN_TRUST_PROXY: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isNetwork), proxies),
  TASHAN_ADMIN_EMAIL: z.email(emailMessage).optional(),
  TASHAN_ADMIN_PASSWORD: z.string().min(10, password).max(200, password).optional(),
  TASHAN_ADMIN_NAME: text,
  TASHAN_ORGANISATION: text,
  TASHAN_SUMMARY_CHARACTERS: z.coerce
    .number<string>({ error: whole })
    .int(whole)
    .positive(whole)
    .default(5000),
  TASHAN_FILE_SECONDS: z.coerce.number<string>({ error: seconds }).positive(seconds).default(30),
  TASHAN_WRITES_PER_MINUTE: z.coerce.number<string>({ error: whole }).int(whole).positive(whole).default(120),
  TASHAN_EXPORTS_PER_MINUTE: z.coerce.number<string>({ error: whole }).int(whole).positive(whole).default(20),
  TASHAN_BACKUP_DIR: text,
  TASHAN_BACKUP_AT: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, timeOfDay)
    .default('02:30')
    .transform((time) => time.split(':').reduce((minutes, part) => minutes * 60 + Number(part), 0)),
  TASHAN_BACKUP_KEEP: z.coerce.number<string>({ error: whole }).int(whole).positive(whole).default(14),
  TASHAN_PREPARED_STATEMENTS: toggle('on'),
  TASHAN_ENDLESS_TOKENS: toggle('off'),
  TASHAN_WEBHOOK_LOOPBACK: toggle('off'),
  LOG_LEVEL: z.enum(levels, level).default('info'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: mail }).optional(),
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
})

const schema = fields.superRefine(({ DATABASE_URL, ...rest }, context) => {
  for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_READ_URL'] as const)
    if (rest[name] && !DATABASE_URL) context.addIssue({ code: 'custom', path: [name], message: alone })
})

export type Env = z.infer<typeof schema>

/** Parses the settings, an empty one as unset; throws one sentence that names each bad variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(withoutBlanks(source))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`环境变量有误 / Bad environment: ${faults.join('; ')}`)
}

/** Trims values, except passwords. */
function withoutBlanks(source: Record<string, string | undefined>): Record<string, string> {
  const trimmed: Record<string, string> = {}
  for (const [name, value = ''] of Object.entries(source)) {
    if (value.trim()) trimmed[name] = name.endsWith('_PASSWORD') ? value : value.trim()
  }
  return trimmed
}

/** The address of this installation, without a trailing slash. */
export function configuredSiteUrl({ TASHAN_BASE_URL, HOST, PORT }: Env): string {
  if (TASHAN_BASE_URL) return new URL(TASHAN_BASE_URL).origin
  if (HOST === '0.0.0.0' || HOST === '::') return `http://localhost:${PORT}`
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/**
 * The address of the database past a connection pooler, for what needs a connection to itself: listening, migrations,
 * backup and restore. Throws without a database.
 */
export function directDatabaseUrl({ DATABASE_URL, DATABASE_DIRECT_URL }: Env): string {
  const url = DATABASE_DIRECT_URL ?? DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start with npm start')
  return url
}

const globalCache = globalThis as typeof globalThis & { tashanEnv?: Env }

/** The settings of this process, parsed at first use. */
export function env(): Env {
  globalCache.tashanEnv ??= parseEnv(process.env)
  return globalCache.tashanEnv
}
