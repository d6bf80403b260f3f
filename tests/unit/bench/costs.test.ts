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

const bundle = '/x/.next/server/chunks/a.js'
const runtime = '/x/node_modules/next/dist/compiled/next-server/app-page.runtime.prod.js'

it.each([
  ['/x/node_modules/zod/v4/core/parse.js', '../src/parse.ts', 'zod'],
  ['/x/node_modules/@prisma/client/runtime/client.js', '../src/a.ts', '@prisma/client'],
  [bundle, '/x/node_modules/use-intl/dist/core.js', 'use-intl'],
  [bundle, 'turbopack:///[project]/lib/discussion/data/columns.ts', 'lib/discussion/data/columns.ts'],
  [bundle, 'turbopack:///[project]/components/ui/list.tsx', 'components/ui/list.tsx'],
  [runtime, 'webpack://next/./src/server/base-server.ts', 'next'],
  [runtime, 'webpack://next/react-dom/cjs/react-dom-server.production.js', 'react-dom-server.production.js'],
  ['node:internal/streams/readable', 'node:internal/streams/readable', 'node:internal/streams'],
  ['', '', '(garbage collector)'],
])('groups a frame of %s, written in %s, as %s', (file, source, group) => {
  expect(groupOf(file, source, '(garbage collector)')).toBe(group)
})
