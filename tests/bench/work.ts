import type autocannon from 'autocannon'
import type { RequestsOf } from '@/tests/bench/load'
import type { Corpus } from '@/tests/bench/loading'
import type { CorpusCaller } from '@/tests/bench/people'
import { seededRandom } from '@/tests/bench/random'
import { frequentWord, rareWord, writeRemark } from '@/tests/bench/remark'

/** One kind of request, to the site and to the floor. */
export type Work = {
  name: string
  /** What a reader of the tables is told. */
  title: string
  kind: 'rest' | 'page'
  site: RequestsOf
  floor: RequestsOf
}

/** What the load knows of the site: the corpus, and what was made through its own doors. */
export type Scene = { corpus: Corpus; cookieOf: (caller: CorpusCaller) => string; summaryIds: string[] }

const slug = 'shanghai-2024'

export function listWork({ corpus, cookieOf, summaryIds }: Scene): Work[] {
  const { callers, targets } = corpus
  const random = seededRandom(1)
  const body = JSON.stringify({ body: writeRemark(random, []).body })
  const callerAt = (connection: number) => callers[connection % callers.length]!

  const get = (...paths: string[]): RequestsOf => {
    return () => paths.map((path) => ({ method: 'GET', path }))
  }
  const rest = (...paths: string[]): RequestsOf => {
    return (connection) =>
      paths.map((path) => ({
        method: 'GET',
        path: `/api/v1/${path}`,
        headers: { authorization: `Bearer ${callerAt(connection).token}` },
      }))
  }
  const page = (...paths: string[]): RequestsOf => {
    return (connection) =>
      paths.map((path) => ({
        method: 'GET',
        path,
        headers: { cookie: cookieOf(callerAt(connection)), accept: 'text/html' },
      }))
  }
  const post = (path: string, headers: Record<string, string> = {}): autocannon.Request[] => [
    { method: 'POST', path, body, headers: { 'content-type': 'application/json', ...headers } },
  ]
  const write = (threadAt: (connection: number) => string): Pick<Work, 'site' | 'floor'> => ({
    site: (connection) =>
      post(`/api/v1/threads/${threadAt(connection)}/comments`, {
        authorization: `Bearer ${callerAt(connection).token}`,
      }),
    floor: (connection) => post(`/post/${threadAt(connection)}`),
  })
  const search = (word: string) => ({
    site: rest(`search?q=${encodeURIComponent(word)}`),
    floor: get(`/search/${encodeURIComponent(word)}`),
  })
  const full = targets.full.map((thread) => thread.id)
  const [shared, ...own] = targets.writing.map((thread) => thread.id)

  return [
    {
      name: 'health',
      title: 'an empty answer',
      kind: 'rest',
      site: get('/api/health'),
      floor: get('/health'),
    },
    {
      name: 'list',
      title: 'list of 50 comments',
      kind: 'rest',
      site: rest(...full.map((id) => `threads/${id}/comments?limit=50`)),
      floor: get(...full.map((id) => `/list/${id}`)),
    },
    {
      name: 'list-long',
      title: 'the first 50 of the longest discussion',
      kind: 'rest',
      site: rest(`threads/${targets.long.id}/comments?limit=50`),
      floor: get(`/list/${targets.long.id}`),
    },
    { name: 'search-frequent', title: 'search, a frequent word', kind: 'rest', ...search(frequentWord) },
    { name: 'search-rare', title: 'search, a rare word', kind: 'rest', ...search(rareWord) },
    {
      name: 'markdown',
      title: 'Markdown export, 50 comments',
      kind: 'rest',
      site: (connection) =>
        rest(`summaries/${summaryIds[connection % summaryIds.length]}/export?format=md`)(connection),
      floor: get(`/markdown/${full[0]}`),
    },
    {
      name: 'takeaway',
      title: 'takeaway with 50 comments',
      kind: 'page',
      site: page(...targets.full.map((thread) => `/takeaways/${thread.takeawayId}?thread=${thread.id}`)),
      floor: get(...full.map((id) => `/discussion/${id}`)),
    },
    { name: 'home', title: 'home', kind: 'page', site: page('/'), floor: get('/home') },
    {
      name: 'takeaways',
      title: 'list of takeaways',
      kind: 'page',
      site: page('/takeaways'),
      floor: get('/takeaways'),
    },
    {
      name: 'reading',
      title: 'reading view of the first report',
      kind: 'page',
      site: page(`/reports/${slug}`),
      floor: get(`/reading/${slug}`),
    },
    // Last, as it makes the corpus grow.
    {
      name: 'post',
      title: 'post, each writer in a discussion of their own',
      kind: 'rest',
      ...write((connection) => own[connection % own.length]!),
    },
    { name: 'post-shared', title: 'post, all in one discussion', kind: 'rest', ...write(() => shared!) },
  ]
}

/** Not a work: writers and a listener. */
export const soakName = 'soak'

/** The works that were asked for, or all; throws for a name that there is none of. */
export function chooseWork(all: Work[], only: string[]): Work[] {
  const names = [...all.map(({ name }) => name), soakName]
  const unknown = only.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`no work ${unknown.join(', ')}; there is ${names.join(', ')}`)
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name))
}
