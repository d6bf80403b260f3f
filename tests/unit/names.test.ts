import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  findBannedNames,
  findDoubleExports,
  findDoubleTypes,
  findLongComments,
  findStaleParts,
  findUnlistedParts,
} from '@/tests/support/names'

const root = new URL('../..', import.meta.url).pathname
const filesOf = (paths: string[], names: RegExp) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...paths], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => names.test(path) && existsSync(`${root}${path}`))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
const files = filesOf(['app', 'components', 'lib'], /^(?!app\/dev\/).*\.(?:tsx?|css)$/)
const sources = files.filter(({ path }) => !path.endsWith('.css'))
const scripts = filesOf(['scripts'], /\.(?:ts|[cm]js)$/)
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`))

/** The single-word parts that each folder of lib may hold. A new one is a plain noun of the field. */
const parts = {
  lib: 'addresses clock coalesce cursor db duration env errors fragments id log migrations output uuid version',
  'lib/access': 'actor permissions',
  'lib/access/data': 'anchors annotations counts readers reports visibility',
  'lib/activity': 'csv event fold page presence present schema',
  'lib/activity/data': 'entries events home presence record',
  'lib/annotations': 'annotation page present schema target',
  'lib/annotations/data': 'marks read write',
  'lib/auth': 'forwarded identity password preferences secret token',
  'lib/auth/data': 'accounts',
  'lib/backup': 'backup format reader restoration schedule upload writer',
  'lib/backup/data': 'backups catalog',
  'lib/discussion': 'comment content cursor matches outcome schema thread viewer',
  'lib/discussion/data':
    'columns comments discussion mentions moderation moves opinions outcomes page threads',
  'lib/documents':
    'clean contents csv filename html markdown model numbering ooxml pdf report spreadsheet summary template word',
  'lib/documents/html': 'blocks stylesheet',
  'lib/documents/layout-check':
    'check correction footer formatting headings indents markup outline package page paragraphs punctuation sections signature standard styles title typefaces xml',
  'lib/documents/layout-check/correction': 'edit footers paragraphs runs',
  'lib/documents/pdf': 'blocks runs typesetting typography',
  'lib/documents/spreadsheet': 'cell discussion points summary workbook',
  'lib/documents/summary': 'annex discussion opinions papers particulars point',
  'lib/documents/template': 'adoption body check fault package placeholders styles xml',
  'lib/documents/word': 'blocks closing comments contents docx measures numbering parts runs styles table',
  'lib/exports': 'formats present queue subject template upload',
  'lib/exports/data': 'exports templates',
  'lib/exports/files': 'fonts report source text writers',
  'lib/exports/worker': 'jobs loop',
  'lib/feedback': 'schema',
  'lib/feedback/data': 'feedback',
  'lib/i18n':
    'activity annotations backup composer discussion documents errors exports feedback fill format formatting layout live locale messages notifications people reports revisions search shell spreadsheets summaries takeaways templates threads title ui webhooks',
  'lib/jobs': 'job loop runner',
  'lib/notifications': 'delivery distribution schema text worker',
  'lib/notifications/data': 'distribution emails inbox settings unread',
  'lib/people': 'account browser schema',
  'lib/people/data': 'credentials invitations people',
  'lib/reports': 'numeral present schema seed slug source',
  'lib/reports/data': 'reports',
  'lib/revisions': 'present range',
  'lib/revisions/anchors': 'settlement',
  'lib/revisions/data': 'anchors revisions unsettled',
  'lib/search': 'present schema',
  'lib/search/data': 'asked hits sources',
  'lib/summaries': 'content partners schema sections snapshot subject versions',
  'lib/summaries/data': 'discussion read snapshots write',
  'lib/summaries/inputs': 'discussion',
  'lib/summaries/outline': 'assignment diff fields form json layout moves schema steps',
  'lib/takeaways': 'context evidence page present register schema seed tree',
  'lib/takeaways/data': 'list read registers seed tree write',
  'lib/webhooks': 'delivery payload present request schema subject worker',
  'lib/webhooks/data': 'deliveries events webhooks',
  'lib/text':
    'boilerplate comparison diff folding markdown mentions normalise numbering occurrences pinyin punctuation reanchoring segments selector sentences similarity structure',
  'lib/text/markdown': 'limits tree',
  'lib/text/structure': 'headings',
}

/** Private words of earlier versions; each has a term of the field. */
const banned = {
  words: 'kept arrival basis takes',
  names: 'bell take place row part wanted words reading found way asking hub ground letter hours standing',
  everywhere:
    'note notes noted said talk talks desk lane lanes matter eyes deed deeds shelf keeper forebears vacancy succession enrol redrawn wish twins beat glance told fates patience slowed forgive sought tidy',
}

/** Names of interfaces that are not ours to choose or that others rely on, by folder. */
const interfaces = {
  // What links in e-mails, and the keys of drafts on people's devices, call an annotation.
  'components/annotations': 'note note-reply',
  'app/(workspace)/annotations/new': 'note',
  // Where Word has footnotes and endnotes.
  'lib/documents/template': 'note',
  // A column, and the field of an export that REST answers.
  'components/exports': 'notes',
  'lib/exports': 'notes',
  'lib/exports/data': 'notes',
  'lib/exports/files': 'notes',
}

it('has only listed single-word parts in the folders of lib', () => {
  const paths = inFolder('lib').map(({ path }) => path)
  expect(findUnlistedParts(paths, parts)).toEqual([])
  expect(findStaleParts(paths, parts)).toEqual([])
})

it('exports no name twice, save those that Next asks for', () => {
  const ofNext = ['generateMetadata', 'GET', 'POST']
  expect(findDoubleExports(sources).filter((name) => !ofNext.includes(name))).toEqual([])
})

it('declares no type twice', () => {
  expect(findDoubleTypes(sources)).toEqual([])
  const planted = { path: 'lib/a.ts', text: 'type Props = 1\ntype Range = 2\n' }
  expect(findDoubleTypes([planted, { ...planted, path: 'lib/b.ts' }])).toEqual(['Range'])
})

it('names nothing with a private word', () => {
  expect(findBannedNames([...files, ...scripts], banned, interfaces)).toEqual([])
})

it('allows a folder no name that nothing in it has', () => {
  for (const [folder, names] of Object.entries(interfaces)) {
    const own = files.filter(({ path }) => path.slice(0, path.lastIndexOf('/')) === folder)
    expect(findBannedNames(own, banned), folder).toEqual(expect.arrayContaining(names.split(' ')))
  }
})

it('has no comment of more than two lines', () => {
  const commented = filesOf([':(glob)*.ts', 'app', 'components', 'lib', 'scripts'], /\.(?:tsx?|mjs|cjs|css)$/)
  expect(findLongComments(commented)).toEqual([])
})

it('catches a long comment, and lets two lines with a tag pass', () => {
  const two = '/**\n * One.\n * Two.\n * @param x\n */\n'
  const three = '  // one\n  // two\n  // three\n'
  const wide = `/** ${'word '.repeat(50)} */\n`
  const found = findLongComments([
    { path: 'lib/a.ts', text: `${two}${three}a()\n${wide}${two.replace(' @', ' ')}` },
  ])
  expect(found).toEqual(['lib/a.ts:6', 'lib/a.ts:10', 'lib/a.ts:11'])
})

it('catches a planted part, in a known and in a new folder', () => {
  const planted = ['lib/reports/shelf.ts', 'lib/gossip/schema.ts', 'lib/reports/schema.ts']
  expect(findUnlistedParts(planted, parts)).toEqual(['lib/reports/shelf.ts', 'lib/gossip/schema.ts'])
  expect(findStaleParts(['lib/a/b.ts'], { 'lib/a': 'b c' })).toEqual(['lib/a/c'])
})

it('catches a name that two files export, and lets a schema share the name of its type', () => {
  const schema = {
    path: 'lib/a.ts',
    text: 'export const Anchor = z.object({})\nexport type Anchor = object\n',
  }
  const other = { path: 'lib/b.ts', text: 'export async function Anchor() {}\n' }
  expect(findDoubleExports([schema])).toEqual([])
  expect(findDoubleExports([schema, other])).toEqual(['Anchor'])
})

it.each([...banned.words.split(' '), ...banned.names.split(' '), ...banned.everywhere.split(' ')])(
  'catches a planted "%s"',
  (word) => {
    const capital = word.replace(/^./, (first) => first.toUpperCase())
    const text = `export type ${capital} = string\n`
    expect(findBannedNames([{ path: `lib/reports/${word}.ts`, text }], banned)).toEqual([word, capital])
  },
)

it.each([
  ['lib/a.ts', 'export function one({ a: note }: A, [notes]: B) {}', ['note', 'notes']],
  ['lib/a.ts', 'type A = { noteCount: number }\nconst footnote = 1', ['noteCount']],
  [
    'lib/a.ts',
    'const a = { fates: 1, told: 2, "wish-list": 3, [b.talk]() {} }',
    ['fates', 'told', 'wish-list'],
  ],
  [
    'lib/a.ts',
    'export const a = z.object({ fates: z.array(z.object({ lane: z.int() })) })',
    ['fates', 'lane'],
  ],
  ['lib/a.ts', 'type A = { of: { fates?: "told" | "a desk" } }', ['fates', 'told']],
  [
    'app/a.tsx',
    'const a = <A b="x.note" c={`\u0024{d}.talk.\u0024{e} AS eyes`}>a wish</A>',
    ['note', 'talk', 'eyes'],
  ],
  [
    'scripts/a.mjs',
    "on('told', () => get('/points/{id}/deeds', `tashan_told`))",
    ['told', 'deeds', 'tashan_told'],
  ],
  ['components/a.tsx', 'const a = <p className={"note-" + kind}>note-books</p>', ['note-']],
  [
    'components/a.css',
    '.note-card { color: var(--note-x); } ::highlight(note-b) {}',
    ['note-card', 'note-x', 'note-b'],
  ],
])('catches a word that is banned everywhere in %s: %s', (path, text, found) => {
  expect(findBannedNames([{ path, text }], banned)).toEqual(found)
  expect(findBannedNames([{ path, text }], banned, { [path.split('/')[0] ?? '']: found.join(' ') })).toEqual(
    [],
  )
})

it('catches a banned word inside a name, and lets a longer word pass', () => {
  const text =
    'export function toDeskState() {}\nexport const talkative = 1\nexport type NotificationBell = 1\n'
  expect(findBannedNames([{ path: 'lib/text/desk-state.ts', text }], banned)).toEqual([
    'desk-state',
    'toDeskState',
  ])
})
