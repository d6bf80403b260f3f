import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { toTrailer, trailerLength } from '@/lib/backup/format'
import { restoreBackup } from '@/lib/backup/restoration'
import { writeBackup } from '@/lib/backup/writer'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import {
  ask,
  createDatabase,
  migrations,
  ownUrl,
  readForm,
  readRows,
  temporaryFolder,
} from '@/tests/integration/backup/databases'

const folder = temporaryFolder()

let good: Buffer
/** A database without tables, and one with people. */
let url: string
let full: string

beforeAll(async () => {
  const { id } = await person()
  const about = await takeaway((await report({})).id)
  const { id: threadId } = await thread(about, id, 3)
  await comment({ threadId, authorId: id })
  const file = join(folder, 'good.backup')
  await writeBackup({ url: ownUrl(), file, application: '0.1.0', now: new Date() })
  good = await readFile(file)
  url = await createDatabase()
  full = await createDatabase()
  await restoreBackup({ url: full, file, migrations })
})

const packed = () => good.subarray(0, good.length - trailerLength)
const middle = () => Math.floor(good.length / 2)

function flip(at: number): Buffer {
  const changed = Buffer.from(good)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/** A file with a right checksum whose text is another. */
function rewrite(change: (text: string) => string): Buffer {
  const body = gzipSync(change(gunzipSync(packed()).toString('latin1')))
  return Buffer.concat([body, Buffer.from(toTrailer(createHash('sha256').update(body).digest('hex')))])
}

const newerFormat = () => rewrite((text) => text.replace('"formatVersion":1', '"formatVersion":2'))
const newerMigrations = () =>
  rewrite((text) => text.replace('"migrations":[', '"migrations":["20990101000000_later",'))

const files: [string, string, () => Buffer][] = [
  ['is empty', 'backupForeign', () => Buffer.alloc(0)],
  ['is cut after the first byte', 'backupForeign', () => good.subarray(0, 1)],
  ['is cut within the header', 'backupForeign', () => good.subarray(0, 100)],
  ['is cut in the middle', 'backupForeign|backupDamaged', () => good.subarray(0, middle())],
  ['has lost its trailer', 'backupDamaged', () => packed()],
  ['is cut before the last byte', 'backupDamaged', () => good.subarray(0, good.length - 1)],
  ['has another first byte', 'backupDamaged', () => flip(0)],
  ['has another byte where nothing depends on it', 'backupDamaged', () => flip(9)],
  ['has another byte in the middle', 'backupDamaged', () => flip(middle())],
  ['has another byte at the end of the rows', 'backupDamaged', () => flip(good.length - trailerLength - 1)],
  ['has another byte in the checksum', 'backupDamaged', () => flip(good.length - 5)],
  ['has another byte at its very end', 'backupDamaged', () => flip(good.length - 1)],
  ['has a byte more', 'backupDamaged', () => Buffer.concat([good, Buffer.from('\n')])],
  [
    'misses a part in the middle',
    'backupDamaged',
    () => Buffer.concat([good.subarray(0, middle()), good.subarray(middle() + 10)]),
  ],
  ['is text', 'backupForeign', () => Buffer.from('-- PostgreSQL database dump\n'.repeat(20))],
  [
    'is a gzip file of something else',
    'backupForeign',
    () => gzipSync('{"format":"another"}\n'.repeat(2000)),
  ],
  ['is of a newer format', 'backupNewer', newerFormat],
  ['is of a newer version of the program', 'backupNewer', newerMigrations],
]

it.each(files)('refuses a file that %s (%s) and writes nothing', async (name, message, content) => {
  const file = join(folder, `${name.replaceAll(' ', '-')}.backup`)
  await writeFile(file, content())
  const refused = await restoreBackup({ url, file, migrations }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'invalid', faults: [{ message: expect.stringMatching(message) }] })
  expect(await ask(url, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual(
    [],
  )
})

it.each([
  ['fewer rows than its end says', (text: string) => text.replace(/("Comment":)4/, '$15')],
  ['no end', (text: string) => text.slice(0, text.lastIndexOf('{"rows"'))],
  ['something after its end', (text: string) => `${text}{}\n`],
  ['rows without an end', (text: string) => text.slice(0, text.lastIndexOf('\\.\n'))],
  ['a row with a column too many', (text: string) => text.replace(/(\{"table":"Comment".*\n)/, '$1more\t')],
  [
    'a key that is not there',
    (text: string) => text.replace(/(\{"table":"User".*\n)[\s\S]*?\\\.\n/, '$1\\.\n'),
  ],
])('undoes all of a well-sealed file with %s', async (name, change) => {
  const file = join(folder, `${name.replaceAll(' ', '-')}.backup`)
  await writeFile(file, rewrite(change))
  const [rows, form] = [await readRows(full), await readForm(full)]
  await expect(restoreBackup({ url: full, file, migrations, replace: true })).rejects.toThrow()
  expect(await readRows(full)).toEqual(rows)
  expect(await readForm(full)).toEqual(form)
})
