import { describe, expect, it } from 'vitest'
import { toComparisonLines } from '@/tests/bench/comparison'
import { parseOptions } from '@/tests/bench/options'
import { toReport } from '@/tests/bench/report'
import type { Result } from '@/tests/bench/result'
import { median, medianSample, percentile, type Sample } from '@/tests/bench/statistics'
import { toFigure, toResultLines } from '@/tests/bench/table'
import { parseStat, sumOfTree } from '@/tests/bench/usage'

const sample = (rate: number, more: Partial<Sample> = {}): Sample => ({
  ...{ rate, p50: 10, p95: 20, p99: 30, serverMs: 4, databaseMs: 2, bytes: 2048, statements: 3, errors: 0 },
  ...more,
})

function result(
  comments: number,
  rates: { site: number; floor: number },
  more: Partial<Sample> = {},
): Result {
  const measurements = [1, 16].flatMap((connections) =>
    Object.entries(rates).map(([target, rate]) => ({
      ...{ work: 'list', title: 'list of 50 comments', kind: 'rest' as const, connections, target },
      ...{ median: sample(rate, more), rounds: [] },
    })),
  )
  return {
    at: '2026-11-29T08:00:00.000Z',
    machine: {
      ...{ processor: 'some processor', cores: 2, memoryGb: 23, load: [0.1, 1.9] },
      ...{ node: 'v20.20.2', postgres: '18.4', system: 'Linux' },
    },
    commits: { site: 'abc1234' },
    ...{ comments, roundCount: 3, seconds: 5, syncMs: 1.2, measurements },
  }
}

describe('percentiles', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index)
    expect([50, 95, 99, 100].map((percent) => percentile(values, percent))).toEqual([100, 190, 198, 200])
    expect(percentile([7], 50)).toBe(7)
    expect(percentile([], 99)).toBe(0)
  })

  it('have the middle of an even number between the two', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, 0])
  })
})

describe('rounds', () => {
  it('give the median of each field and the sum of errors', () => {
    const rounds = [
      sample(10, { errors: 1 }),
      sample(30, { serverMs: null }),
      sample(20, { errors: 2, serverMs: 8 }),
    ]
    expect(medianSample(rounds)).toEqual(sample(20, { errors: 3, serverMs: 6 }))
    expect(medianSample([sample(1, { databaseMs: null })]).databaseMs).toBeNull()
  })
})

describe('processor time', () => {
  it('is read behind a name with blanks and brackets, with that of ended children', () => {
    const stat = '42 (next (v16) server) S 7 42 42 0 -1 4194304 1 2 3 4 100 20 3 4 20 0 11 0 500'
    expect(parseStat(stat)).toEqual({ parent: 7, ticks: 127 })
  })

  it('is that of the process and all below it', () => {
    const processes = new Map([
      [1, { parent: 0, ticks: 1 }],
      [10, { parent: 1, ticks: 20 }],
      [11, { parent: 10, ticks: 300 }],
      [12, { parent: 11, ticks: 4000 }],
      [20, { parent: 1, ticks: 50_000 }],
    ])
    expect(sumOfTree(processes, 10)).toBe(4320)
  })
})

describe('tables', () => {
  it('show a figure with three digits that count', () => {
    expect([0.01234, 1.2345, 12.345, 1234.5, null].map(toFigure)).toEqual([
      '0.012',
      '1.23',
      '12.3',
      '1,235',
      '–',
    ])
  })

  it('show each measurement with its share of the floor', () => {
    const [head, site, floor] = toResultLines(result(1000, { site: 50, floor: 200 }))
    expect(head).toMatch(/^work +conn +target +rate\/s/)
    expect(site).toMatch(/^list +1 +site +50\.0 .* 0\.250 +0$/)
    expect(floor).toMatch(/^list +1 +floor +200 .* 3\.0 +0$/)
  })

  it('compare two runs, after by before', () => {
    const before = result(1000, { site: 50, floor: 200 })
    const after = result(1000, { site: 150, floor: 100 }, { p50: 5, serverMs: null })
    const [, site, floor] = toComparisonLines(before, after)
    expect(site).toMatch(/^list +1 +site +50\.0 +150 +× 3\.00 +× 0\.50 .* – .* 0\.250 +1\.50$/)
    expect(floor).toMatch(/^list +1 +floor +200 +100 +× 0\.50 /)
  })

  it('write the section of README, smallest corpus first', () => {
    const text = toReport([
      result(100_000, { site: 40, floor: 200 }),
      result(1000, { site: 50, floor: 200 }, { bytes: 51_200 }),
    ])
    expect(text).toContain('Measured on 2026-11-29 at commit abc1234 on 2 cores')
    expect(text).toContain('**Requests** at 1,000 comments:')
    expect(text).toContain('| list of 50 comments | 50.0 (0.250) | 40.0 (0.200) |')
  })
})

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(parseOptions([])).toMatchObject({
      kind: 'run',
      run: { comments: 1000, rounds: 3, seconds: 5, connections: [1, 16], only: [], build: '.' },
    })
  })

  it('takes what it is given', () => {
    const given = ['--comments', '100000', '--only', 'list,post', '--against', '../other', '--out', 'a.json']
    expect(parseOptions(given)).toMatchObject({
      run: { comments: 100_000, only: ['list', 'post'], against: '../other', out: 'a.json' },
    })
    expect(parseOptions(['--compare', 'a', 'b'])).toEqual({ kind: 'compare', files: ['a', 'b'] })
    expect(parseOptions(['--markdown', 'a'])).toEqual({ kind: 'markdown', files: ['a'] })
  })

  it.each([
    [['--comments', '10']],
    [['--rounds', 'many']],
    [['--compare', 'a']],
    [['--markdown']],
    [['list']],
    [['--unknown']],
  ])('refuses %j', (args) => {
    expect(() => parseOptions(args)).toThrow()
  })
})
