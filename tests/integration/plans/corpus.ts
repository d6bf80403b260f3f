import type { Client } from 'pg'

/** Rows of a table in SQL, `g` counting from 0; columns not named here get something that fits their type. */
type TableRows = [table: string, rows: number, columns?: Record<string, string>]

/** The id of the nth row of a table, a UUID of version 4 where it is one. */
function id(table: string, n = 'g'): string {
  const name = `'${table} ' || (${n})`
  if (['User', 'Session', 'Account'].includes(table)) return name
  return `overlay(overlay(md5(${name}) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid`
}
const someone = { authorId: id('User', 'g % 2000') }
const range = {
  paragraphKey: `'p' || g % 100`,
  ...{ start: '0', end: '4', quote: `'原文四字'`, prefix: `''`, suffix: `''` },
}
const inRevision = { reportId: id('Report', 'g % 300'), revisionId: id('Revision', 'g % 300') }
/** Every thousandth has 北斗 and every fiftieth 自贸. */
const remark = `'意见' || g % 100 || CASE WHEN g % 1000 = 3 THEN '北斗' WHEN g % 50 = 7 THEN '自贸试验区' ELSE '' END`
const comment = { ...someone, threadId: id('Thread', 'g % 12000'), body: remark, folded: remark }
const ofComment = { commentId: id('Comment'), threadId: id('Thread') }
const activityId = '1000000 + g'

const tables: TableRows[] = [
  ['Department', 12, { name: `'处室' || g` }],
  ['Theme', 12, { name: `'主题' || g` }],
  [
    'User',
    2000,
    { name: `'同志' || g`, email: `'u' || g || '@example.test'`, departmentId: id('Department', 'g % 12') },
  ],
  ['Session', 4000, { userId: id('User', 'g % 2000'), token: `'session ' || g` }],
  ['Account', 2000, { userId: id('User'), accountId: `'account ' || g` }],
  ['AccessToken', 2000, { userId: id('User'), hash: `'hash ' || g` }],
  ['Invitation', 2000, { tokenHash: `'hash ' || g` }],
  ['RateLimit', 4000, { key: `'key ' || g` }],
  ['IdempotencyKey', 5000, { userId: id('User', 'g % 2000'), key: `'key ' || g` }],
  ['Report', 300, { slug: `'report-' || g`, title: `'报告' || g`, currentRevision: '1' }],
  ['ReportAudience', 600, { reportId: id('Report', 'g / 2'), userId: id('User') }],
  ['Revision', 300, { reportId: id('Report'), number: '1', text: `repeat('正文', 2000)` }],
  ['Section', 6000, { revisionId: id('Revision', 'g % 300'), key: `'s' || g` }],
  [
    'Paragraph',
    30_000,
    { revisionId: id('Revision', 'g % 300'), key: `'p' || g / 300`, position: 'g / 300' },
  ],
  [
    'Takeaway',
    6000,
    { reportId: id('Report', 'g % 300'), code: `'P-' || g`, themeId: id('Theme', 'g % 12') },
  ],
  ['StatementVersion', 6000, { takeawayId: id('Takeaway') }],
  ['Link', 3000, { practiceId: id('Takeaway'), actionId: id('Takeaway', 'g + 3000') }],
  ['Evidence', 6000, { ...range, ...inRevision, takeawayId: id('Takeaway') }],
  ['Figure', 6000, { ...range, ...inRevision, takeawayId: id('Takeaway'), value: `'四'` }],
  ['Term', 6000, { ...range, ...inRevision, takeawayId: id('Takeaway'), name: `'术语' || g` }],
  [
    'Annotation',
    20_000,
    { ...range, ...inRevision, ...someone, visibility: `'staff'`, body: remark, folded: remark },
  ],
  ['Anchor', 20_000, { ...range, ...inRevision, annotationId: id('Annotation') }],
  [
    'Thread',
    12_000,
    { reportId: id('Report', 'g % 300'), takeawayId: id('Takeaway', 'g % 6000'), commentCount: '8' },
  ],
  ['TakeawayComments', 6000, { takeawayId: id('Takeaway') }],
  ['OpenAnnotationThreads', 4800, { reportId: id('Report', 'g / 16'), shard: 'g % 16' }],
  ['Comment', 100_000, comment],
  ['CommentEdit', 5000, { commentId: id('Comment') }],
  ['Agreement', 30_000, { commentId: id('Comment'), userId: id('User', 'g % 2000') }],
  ['Conclusion', 3000, ofComment],
  ['Hiding', 3000, { ...ofComment, reason: `'离题'` }],
  ['ThreadResolution', 4000, { threadId: id('Thread') }],
  ['ThreadOutcome', 3000, { threadId: id('Thread') }],
  ['ThreadClosure', 3000, { threadId: id('Thread', 'g + 4000'), reason: `'已另行研究'` }],
  ['ThreadMove', 3000, { threadId: id('Thread'), fromTakeawayId: id('Takeaway', 'g + 1') }],
  ['CommentMove', 3000, { ...ofComment, fromThreadId: id('Thread'), toThreadId: id('Thread', 'g + 1') }],
  ['Follow', 30_000, { threadId: id('Thread', 'g % 12000'), userId: id('User', 'g / 12000') }],
  [
    'Activity',
    110_000,
    {
      id: activityId,
      actorId: id('User', 'g % 2000'),
      verb: `'comment.written'`,
      subjectKind: `'comment'`,
      subjectId: `${id('Comment')}::text`,
      reportId: id('Report', 'g % 300'),
    },
  ],
  ['Event', 110_000, { id: activityId, activityId }],
  [
    'Notification',
    60_000,
    {
      userId: id('User', 'g % 2000'),
      activityId,
      reportId: id('Report', 'g % 300'),
      threadId: id('Thread', 'g % 12000'),
      commentId: id('Comment'),
      count: '1',
    },
  ],
  ['NotificationSetting', 2000, { userId: id('User') }],
  ['Email', 5000, { userId: id('User', 'g % 2000'), key: `'key ' || g` }],
  ['Summary', 3000, { ownerId: id('User', 'g % 2000'), title: `'小结' || g` }],
  [
    'SummaryPart',
    12_000,
    { summaryId: id('Summary', 'g % 3000'), kind: `'point'`, takeawayId: id('Takeaway', 'g % 6000') },
  ],
  ['SummaryVersion', 6000, { summaryId: id('Summary', 'g % 3000'), version: 'g / 3000' }],
  ['SummaryShare', 3000, { summaryId: id('Summary'), userId: id('User', 'g % 2000') }],
  ['SummaryFinish', 3000, { summaryId: id('Summary') }],
  ['Export', 6000, { summaryId: id('Summary', 'g % 3000'), requestedById: id('User', 'g % 2000') }],
  ['ExportFile', 3000, { exportId: id('Export') }],
  ['Feedback', 5000, { userId: id('User', 'g % 2000') }],
  ['WebhookDelivery', 10_000, { activityId, webhookId: 'gen_random_uuid()' }],
]

/** Fills a database as one is that has been in use for long: 100,000 comments and what goes with them. */
export async function fillDatabase(client: Client): Promise<void> {
  const { rows: columns } = await client.query<Column>(columnsOfTables)
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE indexdef LIKE '%USING gin%'`,
  )
  // Neither keys are checked nor triggers fired row by row, and what is slow to keep is made at the end.
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
    ${indexes.map(({ name }) => `DROP INDEX "${name}"`).join(';')}`)
  for (const [table, rows, given = {}] of tables) {
    const own = columns.filter((column) => column.table === table)
    const values = own.flatMap((column) => {
      const value = given[column.name] ?? usualValue(column)
      return value === null ? [] : [{ name: `"${column.name}"`, value: `(${value})::${column.type}` }]
    })
    await client.query(
      `INSERT INTO "${table}" (${values.map(({ name }) => name).join(', ')})
       SELECT ${values.map(({ value }) => value).join(', ')} FROM generate_series(0, ${rows - 1}) g`,
    )
  }
  await client.query(`SET session_replication_role = DEFAULT; SET maintenance_work_mem = '256MB';
    ${indexes.map(({ definition }) => definition).join(';')}`)
  await client.query('VACUUM (ANALYZE)')
}

type Column = { table: string; name: string; type: string; required: boolean; label: string | null }

const columnsOfTables = `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AND (NOT a.atthasdef OR a.attname = 'createdAt') AND a.attidentity = '' AS required,
    (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY e.enumsortorder LIMIT 1) AS label
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY c.relname, a.attnum`

/** Something of the type of a column that must have a value. */
function usualValue({ table, name, type, required, label }: Column): string | null {
  if (!required) return null
  if (name === 'id' && (type === 'uuid' || type === 'text')) return id(table)
  if (label) return `'${label}'`
  if (type.startsWith('timestamp')) return `timestamptz '2025-01-01' + g * interval '1 minute'`
  if (name === 'start' || name === 'end') return name === 'end' ? '4' : '0'
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type === 'jsonb') return `'[]'`
  if (type.endsWith('[]')) return `'{}'`
  if (type === 'boolean') return 'false'
  if (type === 'bytea') return `'\\x01'`
  if (type === 'text') return name.endsWith('Id') ? id('User', 'g % 2000') : `'${name} ' || g`
  return 'g'
}
