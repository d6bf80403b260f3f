import type { SourceFiles } from '@/tests/support/boundaries'

/** Domains from left to right with their own tables; SQL of a domain names these and those of the domains before it. */
const domainTables = {
  reports: ['Report', 'Revision', 'Section', 'Paragraph'],
  takeaways: ['Theme', 'Takeaway', 'Evidence', 'Figure', 'Term', 'Link', 'StatementVersion'],
  annotations: ['Annotation'],
  revisions: ['Anchor'],
  discussion:
    `Thread Comment CommentEdit ThreadResolution Agreement Conclusion ThreadOutcome Hiding ThreadClosure ThreadMove
    CommentMove OpenAnnotationThreads TakeawayComments`.split(/\s+/),
  summaries: ['Summary', 'SummaryPart', 'SummaryVersion', 'SummaryShare', 'SummaryFinish'],
  exports: ['Export', 'ExportFile', 'OfficeTemplate'],
}

/** Domains that read every table and write these alone. */
const leafTables = {
  access: ['ReportAudience'],
  search: [],
  activity: ['Activity', 'Event', 'Projection', 'Presence'],
  notifications: ['Follow', 'Notification', 'NotificationSetting', 'Email', 'Projection'],
  auth: ['IdempotencyKey'],
  backup: ['Backup'],
  feedback: ['Feedback'],
  webhooks: ['Webhook', 'WebhookDelivery', 'Projection'],
  people: 'User Department Session Account Verification Invitation AccessToken RateLimit'.split(' '),
}

/** Tables that every domain reads for the name and the department of a person. */
const sharedTables = ['User', 'Department']

/** What the table above forbids, one line each, with the reason. */
export const exceptions = {
  'access writes Report': 'the audience is a column of the report and half of who may see it',
  'activity writes User': 'the user row holds when its person last visited',
  'auth writes AccessToken': 'the row of a token holds when it was last used',
  'auth writes Session': 'who signs in leaves no ended sessions behind',
  'notifications writes User': 'the user row holds how many notifications are unread',
  'discussion reads Follow': 'a thread says whether its reader follows it',
}

export const listedTables = [...Object.values(domainTables), ...Object.values(leafTables)].flat()

type TableUse = { domain: string; verb: 'reads' | 'writes'; table: string }

const inSql = /(INSERT\s+INTO\s+|UPDATE\s+|DELETE\s+FROM\s+)?(?:ONLY\s+)?"([A-Z]\w+)"/g
const inPrisma =
  /\b(?:db|tx|prisma\(\))\s*\.([a-z]\w+)\s*\.(?:(create|update|delete|upsert)|find|count|group|aggr)/g

/** The tables that a file names outside comments: every quoted model name in SQL, and the models of Prisma. */
export function findTableUses(path: string, text: string, models: ReadonlySet<string>): TableUse[] {
  const domain = path.split('/')[1] ?? ''
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '')
  return [
    ...[...code.matchAll(inSql)].map(([, write, table = '']) => ({ write, table })),
    ...[...code.matchAll(inPrisma)].map(([, model = '', write]) => ({
      write,
      table: model.charAt(0).toUpperCase() + model.slice(1),
    })),
  ]
    .filter(({ table }) => models.has(table))
    .map(({ write, table }) => ({ domain, verb: write ? 'writes' : 'reads', table }))
}

function isAllowed({ domain, verb, table }: TableUse): boolean {
  if (domain in leafTables) {
    return verb === 'reads' || leafTables[domain as keyof typeof leafTables].some((own) => own === table)
  }
  const index = Object.keys(domainTables).indexOf(domain)
  const named = Object.values(domainTables)
    .slice(0, index + 1)
    .flat()
  return named.includes(table) || (verb === 'reads' && sharedTables.includes(table))
}

/** Every use of a table that the domain of its file may not make, as "domain reads Table", and the file. */
export function findTableViolations(files: SourceFiles, models: ReadonlySet<string>) {
  return files.flatMap(({ path, text }) =>
    findTableUses(path, text, models)
      .filter((use) => !isAllowed(use))
      .map(({ domain, verb, table }) => ({ path, use: `${domain} ${verb} ${table}` })),
  )
}
