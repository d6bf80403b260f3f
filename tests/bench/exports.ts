import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { formatTable } from '@/scripts/start/text-table'
import { type Opened, openSite } from '@/tests/bench/contest'
import { startPostgres } from '@/tests/bench/database'
import { measureLoad } from '@/tests/bench/load'
import type { Sample } from '@/tests/bench/statistics'

/** Comments of the corpus beside those that are exported. */
const corpusComments = 1000
const formats = ['docx', 'docx-comments', 'pdf'] as const
/** What somebody else asks for meanwhile, over and over. */
const othersWorks = ['takeaway', 'list'] as const
const quietSeconds = 8
const pollMs = 100

/**
 * Has a summary with a discussion of so many comments made into files, and says of each how long it takes, how large
 * the process that makes it grows and how much longer others wait meanwhile.
 */
export async function measureExports(comments: number): Promise<string[]> {
  const postgres = await startPostgres()
  let site: Opened | undefined
  try {
    site = await openSite(postgres, 'site', '.', corpusComments)
    const summary = await createLongSummary(site, comments)
    const rows: string[][] = []
    for (const work of othersWorks) {
      for (const format of formats) rows.push(await measureExport(site, summary, format, work))
    }
    const head = ['file', 's', 'MB of it', 'MB at most', 'others ask for']
    return formatTable([[...head, 'p50 ms before', 'meanwhile', 'p95 ms before', 'meanwhile'], ...rows])
  } finally {
    for (const one of site?.served ?? []) await one.stop()
    await site?.database.end()
    await postgres.remove()
  }
}

/** A working paper with one point, whose discussion has that many comments. */
async function createLongSummary(site: Opened, comments: number): Promise<string> {
  const { long } = site.corpus.targets
  const { rowCount } = await site.database.query(
    `INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, excerpt, "createdAt")
     SELECT gen_random_uuid(), $1::uuid, c."authorId", c.body, c.html, c.renderer, c.excerpt, now() - n * interval '1 second'
     FROM generate_series(1, $2::int) n
     JOIN LATERAL (SELECT * FROM "Comment" WHERE "threadId" = $1::uuid ORDER BY id OFFSET n % 40 LIMIT 1) c ON true`,
    [long.id, comments],
  )
  if (rowCount !== comments) throw new Error(`only ${rowCount} comments`)
  await site.database.query('ANALYZE "Comment"')
  const { id } = await call(site, 'POST', 'summaries', {
    title: '学习小结',
    form: 'working',
    items: [{ takeawayId: long.takeawayId, discussion: true }],
  })
  return id
}

type Made = { id: string; status: string; size: number | null }

async function measureExport(
  site: Opened,
  summary: string,
  format: string,
  work: (typeof othersWorks)[number],
): Promise<string[]> {
  const before = await measureOthers(site, work, quietSeconds)
  const startedAt = performance.now()
  const [made, meanwhile] = await Promise.all([
    makeFile(site, summary, format),
    measureOthers(site, work, quietSeconds),
  ])
  const seconds = (made.at - startedAt) / 1000
  if (made.status !== 'done') throw new Error(`${format} is ${made.status}`)
  const ratio = (one: keyof Sample & ('p50' | 'p95')) =>
    `${meanwhile[one].toFixed(1)} (${(meanwhile[one] / before[one]).toFixed(2)} ×)`
  return [
    format,
    seconds.toFixed(1),
    ((made.size ?? 0) / 2 ** 20).toFixed(1),
    String(Math.round(made.memory / 1024)),
    work,
    before.p50.toFixed(1),
    ratio('p50'),
    before.p95.toFixed(1),
    ratio('p95'),
  ]
}

function measureOthers({ contestants, works }: Opened, name: string, seconds: number): Promise<Sample> {
  const requestsOf = works.find((work) => work.name === name)!.site
  return measureLoad(contestants[0]!.target, { connections: 1, seconds, requestsOf })
}

/** Asks for the file and waits for it; with when it was there, and the most KB that a process that makes files held. */
async function makeFile(site: Opened, summary: string, format: string) {
  let made: Made = await call(site, 'POST', `summaries/${summary}/exports`, { format, form: 'working' })
  let memory = 0
  while (made.status === 'waiting' || made.status === 'running') {
    await wait(pollMs)
    memory = Math.max(memory, ...workerPeaks())
    made = await call(site, 'GET', `exports/${made.id}`)
  }
  return { ...made, memory, at: performance.now() }
}

/** The most KB that each process that makes exports has held. */
function workerPeaks(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/worker.ts\0exports')) return []
        return [Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)]
      } catch {
        // It has ended since.
        return []
      }
    })
}

async function call(site: Opened, method: string, path: string, body?: object) {
  const answer = await fetch(`${site.contestants[0]!.target.origin}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${site.corpus.callers[0]!.token}`,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
