import type { Client } from 'pg'
import { createDatabase, type startPostgres } from '@/tests/bench/database'
import { startFloor } from '@/tests/bench/floor/process'
import { searchTable } from '@/tests/bench/floor/statements'
import type { RequestsOf, Target } from '@/tests/bench/load'
import { type Corpus, loadCorpus } from '@/tests/bench/loading'
import { type Served, startSite } from '@/tests/bench/site'
import { listWork, type Work } from '@/tests/bench/work'
import { sessionCookie } from '@/tests/support/session-cookie'

export type Contestant = { target: Target; requests: Map<string, RequestsOf> }

const secret = 'a secret of the load alone, never of an installation'

const summaryCount = 16

export type Postgres = Awaited<ReturnType<typeof startPostgres>>
export type Opened = {
  corpus: Corpus
  works: Work[]
  contestants: Contestant[]
  url: string
  database: Client
  served: Served[]
}

/** A build on a corpus of its own. */
export async function openSite(
  postgres: Postgres,
  name: string,
  checkout: string,
  comments: number,
  settings: Record<string, string> = {},
): Promise<Opened> {
  const { url, client } = await createDatabase(postgres, name)
  const corpus = await loadCorpus(url, comments, checkout)
  const site = await startSite(checkout, { ...settings, DATABASE_URL: url, TASHAN_SECRET: secret })
  const works = listWork({
    corpus,
    cookieOf({ sessionToken }) {
      const { name, value } = sessionCookie(sessionToken, secret)
      return `${name}=${value}`
    },
    summaryIds: await createSummaries(site.origin, corpus),
  })
  const target = {
    name,
    origin: site.origin,
    serverPid: site.pid,
    postgresPid: postgres.pid,
    database: client,
  }
  const requests = new Map(works.map((work) => [work.name, work.site]))
  return { corpus, works, contestants: [{ target, requests }], url, database: client, served: [site] }
}

/** Adds the floor, on the database of the site. */
export async function addFloor({ works, contestants, url, database, served }: Opened, postgres: Postgres) {
  await database.query(searchTable)
  const floor = await startFloor(url)
  served.push(floor)
  const target = {
    name: 'floor',
    origin: floor.origin,
    serverPid: floor.pid,
    postgresPid: postgres.pid,
    database,
  }
  contestants.push({ target, requests: new Map(works.map((work) => [work.name, work.floor])) })
}

/** One summary of each of some callers, over a takeaway with 50 comments. */
async function createSummaries(origin: string, { callers, targets }: Corpus): Promise<string[]> {
  const items = [{ takeawayId: targets.full[0]!.takeawayId, discussion: true }]
  return Promise.all(
    callers.slice(0, summaryCount).map(async ({ token }) => {
      const answer = await fetch(`${origin}/api/v1/summaries`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ title: '学习小结', items }),
      })
      if (!answer.ok) throw new Error(`no summary: ${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { id: string }).id
    }),
  )
}
