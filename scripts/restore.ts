import { createInterface } from 'node:readline/promises'
import { restoreBackup } from '@/lib/backup/restoration'
import { DomainError } from '@/lib/errors'
import { openConsoleDatabase } from '@/scripts/database/console'
import { toSentence } from '@/scripts/fault-message'
import { withProgress } from '@/scripts/progress.mjs'

const usage = '用法 / usage: npm run restore -- FILE [--replace]'
const confirmation = 'replace'

/** `npm run restore -- FILE`: fills an empty database; with `--replace` a full one, after a word typed on the console. */
export async function main(args: string[]): Promise<number> {
  const replace = args.includes('--replace')
  const [file, ...more] = args.filter((one) => one !== '--replace')
  if (!file || file.startsWith('-') || more.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    const { url, stop } = await openConsoleDatabase({ alone: true })
    try {
      if (replace && !(await isConfirmed())) {
        console.error('没有恢复 / Nothing was restored')
        return 1
      }
      const { header, rows, skipped } = await withProgress('恢复 restore', (showDetail) =>
        restoreBackup({
          url,
          file,
          migrations: 'prisma/migrations',
          replace,
          onProgress: ({ table, percent }) => showDetail(`${percent}%  ${table}`),
        }),
      )
      console.log(
        `${rows.toLocaleString('en')} 行 rows  ${header.takenAt}  Tashan ${header.application}  PostgreSQL ${header.postgres}`,
      )
      if (skipped.length > 0)
        console.log(`不属于他山，未恢复 / not of Tashan, left out: ${skipped.join(', ')}`)
      console.log('请用 npm start 启动，所有人重新登录 / Start with npm start; everybody signs in anew')
      return 0
    } finally {
      await stop()
    }
  } catch (error) {
    console.error(toSentence(error))
    const [fault] = error instanceof DomainError ? error.faults : []
    if (fault?.message === 'databaseNotEmpty') console.error(`覆盖 / to replace all of it: ${usage}`)
    return 1
  }
}

/** Asks on the console for the word that says that what is there may go. */
async function isConfirmed(): Promise<boolean> {
  const console = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const question = `数据库里现有的全部内容将被备份替换，不能撤销。输入 ${confirmation} 继续 / Everything in the database will be replaced and cannot be brought back. Type ${confirmation} to go on: `
    const controller = new AbortController()
    // Without a console to type on, nobody agrees.
    console.once('close', () => controller.abort())
    return (await console.question(question, { signal: controller.signal })).trim() === confirmation
  } catch {
    return false
  } finally {
    console.close()
  }
}
