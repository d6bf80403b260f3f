import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { takeBackup } from '@/lib/backup/backup'
import { backupFileName } from '@/lib/backup/schedule'
import { openConsoleDatabase } from '@/scripts/database/console'
import { toSentence } from '@/scripts/fault-message'
import { withProgress } from '@/scripts/progress.mjs'

const usage = '用法 / usage: npm run backup -- FILE'

/** `npm run backup -- FILE`: writes a backup while Tashan runs or not; a folder gets a file named by the time. */
export async function main([given, ...more]: string[]): Promise<number> {
  if (!given || given.startsWith('-') || more.length > 0) {
    console.error(usage)
    return 2
  }
  const file =
    existsSync(given) && statSync(given).isDirectory() ? join(given, backupFileName(new Date())) : given
  try {
    const { url, stop } = await openConsoleDatabase({ alone: false })
    try {
      const written = await withProgress('备份 backup', (showDetail) =>
        takeBackup({
          url,
          file,
          takenBy: userInfo().username,
          toSentence,
          onProgress: ({ table, rows, bytes }) =>
            showDetail(`${table}  ${rows.toLocaleString('en')} 行 rows  ${megabytes(bytes)}`),
        }),
      )
      console.log(`${file}  ${written.rows.toLocaleString('en')} 行 rows  ${megabytes(written.bytes)}`)
      console.log(`SHA-256 ${written.sha256}`)
      console.log('密钥不在其中，请另行保管 / The secret is not in it: keep it elsewhere')
      return 0
    } finally {
      await stop()
    }
  } catch (error) {
    console.error(toSentence(error))
    return 1
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
