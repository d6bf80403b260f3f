import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '@/scripts/database/embedded'

// Nothing here outlives the run, so nothing needs to reach the disk.
const unsafeSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

type ScratchServer = EmbeddedServer & { folder: string; remove: () => Promise<void> }

/** A throwaway Postgres in the temp folder; `end` stops it and takes its folder away. */
export async function startScratch(settings: string[] = []): Promise<ScratchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-pg-'))
  const embedded = await startEmbedded(folder, { settings: [...unsafeSettings, ...settings], durable: false })
  const release = startWatchdog(embedded, folder)
  const remove = async () => {
    release()
    await embedded.stop()
    for (const one of [folder, embedded.dataDirectory]) rmSync(one, { recursive: true, force: true })
  }
  return { ...embedded, folder, remove }
}

/** Sees to it that nothing stays behind when this process is killed; call what it returns before an orderly end. */
export function startWatchdog({ pid, dataDirectory: home }: EmbeddedServer, folder: string): () => void {
  const args = [join(import.meta.dirname, 'watchdog.mjs'), String(pid), folder, home]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  child.unref()
  const input = child.stdin
  if (input && 'unref' in input && typeof input.unref === 'function') input.unref()
  return () => void child.kill('SIGKILL')
}
