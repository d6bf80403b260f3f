import { type Result, sampleOf } from '@/tests/bench/result'
import { toCount, toFigure, toKilobytes, toMarkdownTable } from '@/tests/bench/table'

const crowd = 16

/** The section "How fast" of README, from the runs at each size. */
export function toReport(runs: Result[]): string {
  const results = [...runs].sort((one, other) => one.comments - other.comments)
  const [first] = results
  if (!first) return ''
  return [
    toPreface(first),
    ['**Requests** ', sizeOf(first)].join(''),
    toRestTable(first),
    ['**Pages** ', sizeOf(first)].join(''),
    toPageTable(first),
    `**Growth**: requests a second at ${crowd} connections, and the share of the floor.`,
    toGrowthTable(results),
  ].join('\n\n')
}

const sizeOf = ({ comments }: Result) => `at ${comments.toLocaleString('en')} comments:`

function toPreface({ at, machine, commits, roundCount, seconds, syncMs }: Result): string {
  const { processor, cores, memoryGb, node, postgres, system } = machine
  return [
    `Measured on ${at.slice(0, 10)} at commit ${commits.site} on ${cores} cores (${processor}), ${memoryGb} GB,`,
    `${system}, Node ${node}, Postgres ${postgres}, ${syncMs.toFixed(1)} ms until a write is on the disk; production`,
    `build, load and database on the same machine; medians of ${roundCount} rounds of ${seconds} seconds.`,
  ].join(' ')
}

type Row = Result['measurements'][number]

const worksOf = ({ measurements }: Result, kind: Row['kind']) =>
  measurements.filter((one) => one.kind === kind && one.target === 'site' && one.connections === crowd)

const shareOf = (result: Result, work: string, connections: number) => {
  const site = sampleOf(result, 'site', work, connections)
  const floor = sampleOf(result, 'floor', work, connections)
  return site && floor ? toFigure(site.rate / floor.rate) : '–'
}

function toRestTable(result: Result): string {
  const head = [
    ...['request', '1 user: ms (p50)', 'of the floor', `${crowd} users: a second`, 'p95 ms', 'of the floor'],
    ...['processor ms, server + database', 'statements'],
  ]
  const rows = worksOf(result, 'rest').map(({ work, title, median }) => [
    ...[title, toFigure(sampleOf(result, 'site', work, 1)?.p50), shareOf(result, work, 1)],
    ...[toFigure(median.rate), toFigure(median.p95), shareOf(result, work, crowd)],
    ...[`${toFigure(median.serverMs)} + ${toFigure(median.databaseMs)}`, toCount(median.statements)],
  ])
  return toMarkdownTable([head, ...rows])
}

function toPageTable(result: Result): string {
  const head = [
    ...['page', '1 user: ms (p50)', `${crowd} users: a second`, 'p95 ms', 'of the floor'],
    ...['processor ms, server + database', 'KB of HTML', 'statements'],
  ]
  const rows = worksOf(result, 'page').map(({ work, title, median }) => [
    ...[title, toFigure(sampleOf(result, 'site', work, 1)?.p50), toFigure(median.rate), toFigure(median.p95)],
    ...[shareOf(result, work, crowd), `${toFigure(median.serverMs)} + ${toFigure(median.databaseMs)}`],
    ...[toKilobytes(median.bytes), toCount(median.statements)],
  ])
  return toMarkdownTable([head, ...rows])
}

function toGrowthTable(results: Result[]): string {
  const titles = new Map(results.flatMap((one) => one.measurements).map(({ work, title }) => [work, title]))
  const head = ['', ...results.map(({ comments }) => `${comments.toLocaleString('en')} comments`)]
  const rows = [...titles].map(([work, title]) => [
    title,
    ...results.map((result) => {
      const site = sampleOf(result, 'site', work, crowd)
      return site ? `${toFigure(site.rate)} (${shareOf(result, work, crowd)})` : '–'
    }),
  ])
  return toMarkdownTable([head, ...rows])
}
