import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '@/scripts/database/embedded'

// Nothing here outlives the run, so nothing needs to reach the disk.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** A throwaway Postgres in the temp folder; `end` stops it and takes its folder away. */
export async function startScratch(
  settings: string[] = [],
): Promise<Embedded & { end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-pg-'))
  const embedded = await startEmbedded(folder, [...careless, ...settings])
  const end = async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...embedded, end }
}
