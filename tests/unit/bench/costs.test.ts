import { expect, it } from 'vitest'
import { groupOf, sumCosts } from '@/tests/bench/profile/costs'

it('sums own time by name, without idling', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 0, columnNumber: 0 })
  const nodes = [
    { id: 1, callFrame: frame('a', 'one.js') },
    { id: 2, callFrame: frame('b', 'one.js') },
    { id: 3, callFrame: frame('(idle)') },
    { id: 4, callFrame: frame('c', 'two.js') },
  ]
  const profile = { nodes, samples: [1, 2, 3, 4], timeDeltas: [9, 1000, 2000, 50_000, 4000] }
  expect(sumCosts(profile, ({ url }) => url)).toEqual([
    { name: 'two.js', milliseconds: 4 },
    { name: 'one.js', milliseconds: 3 },
  ])
})

it.each([
  ['/x/node_modules/zod/v4/core/parse.js', 'zod'],
  ['/x/node_modules/next/dist/server/base-server.js', 'next/server/base-server.js'],
  ['/x/node_modules/next/dist/compiled/node_modules/@edge/cookies/a.js', '@edge/cookies'],
  ['node:internal/streams/readable', 'node:internal/streams'],
  ['/work/any/lib/discussion/data/columns.ts', 'lib/discussion/data/columns.ts'],
  ['turbopack:///[project]/components/ui/list.tsx', 'components/ui/list.tsx'],
  ['', '(garbage collector)'],
])('groups %s as %s', (path, group) => {
  expect(groupOf(path, '(garbage collector)')).toBe(group)
})
