import { mostUses } from '@/tests/support/most-uses'

/** Source files: path from the root and text. */
export type SourceFiles = { path: string; text: string }[]

export type Violation = { path: string; target: string; rule: string }

const domains = [
  ...['reports', 'takeaways', 'annotations', 'revisions', 'discussion', 'decisions', 'actions'],
  ...['summaries', 'exports', 'search'],
]
const leaves = ['activity', 'people', 'notifications', 'webhooks', 'jobs', 'backup', 'feedback']
const allDomains = [...domains, ...leaves]

/** The imports of a file by path from the root ("@/lib/db" → "lib/db"), with re-exports and dynamic ones. */
function importsOf(text: string): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = []
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"\n;]*?|\{[^}]*\}\s*)from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
  for (const match of text.matchAll(pattern)) {
    const target = match[3] ?? match[4] ?? match[5] ?? ''
    found.push({ target: target.replace(/^@\//, ''), typeOnly: match[2] !== undefined })
  }
  return found
}

const isUseCase = (path: string) =>
  allDomains.some((domain) => new RegExp(`^lib/${domain}/[a-z]+(-[a-z]+)+$`).test(path))
const domainOf = (path: string) => allDomains.find((domain) => path.startsWith(`lib/${domain}/`))

type Rule = {
  name: string
  from: (path: string) => boolean
  to: (target: string, path: string, typeOnly: boolean) => boolean
}

const rules: Rule[] = [
  {
    name: 'app never imports data or db',
    from: (path) => path.startsWith('app/'),
    to: (target) =>
      /^lib\/(?!auth\/).+\/data(\/.+)?$/.test(target) || target === 'lib/db' || target.startsWith('prisma/'),
  },
  {
    name: 'components get data, flags and actions as props',
    from: (path) => path.startsWith('components/'),
    to: (target, _path, typeOnly) =>
      target.startsWith('app/') ||
      (!typeOnly && isUseCase(target)) ||
      /^lib\/.+\/data(\/.+)?$/.test(target) ||
      target.startsWith('lib/auth') ||
      target === 'lib/db' ||
      target.startsWith('prisma/'),
  },
  {
    name: 'components/ui know no domain',
    from: (path) => path.startsWith('components/ui/'),
    to: (target) =>
      domainOf(target) !== undefined ||
      (target.startsWith('components/') && !target.startsWith('components/ui/')),
  },
  {
    name: 'only lib/auth reads the request',
    from: (path) => path.startsWith('lib/') && !path.startsWith('lib/auth/'),
    to: (target) => target.startsWith('next/'),
  },
  {
    name: 'only data files, lib/db and lib/auth use Prisma',
    from: (path) => path.startsWith('lib/') && !/\/data(\/|\.ts$)/.test(path) && path !== 'lib/db.ts',
    to: (target, path, typeOnly) =>
      !typeOnly &&
      (target.startsWith('prisma/generated') || target.startsWith('@prisma/')) &&
      !path.startsWith('lib/auth/'),
  },
  {
    name: 'text and documents do no I/O',
    from: (path) => path.startsWith('lib/text/') || path.startsWith('lib/documents/'),
    to: (target) =>
      /^node:(?!zlib)/.test(target) ||
      (target.startsWith('lib/') && !/^lib\/(text|documents|i18n)\//.test(target)),
  },
  {
    name: 'domains import only leftwards',
    from: (path) => domains.includes(domainOf(path) ?? ''),
    to: (target, path) => {
      const other = domainOf(target)
      return (
        other !== undefined &&
        domains.includes(other) &&
        domains.indexOf(other) > domains.indexOf(domainOf(path) ?? '')
      )
    },
  },
  {
    name: 'leaves import no domain',
    from: (path) => leaves.includes(domainOf(path) ?? ''),
    to: (target, path) => {
      const other = domainOf(target)
      return other !== undefined && other !== domainOf(path) && !['activity', 'jobs'].includes(other)
    },
  },
  {
    name: 'a use case never calls a use case',
    from: (path) => isUseCase(path.replace(/\.ts$/, '')),
    to: (target, _path, typeOnly) => !typeOnly && isUseCase(target),
  },
  {
    name: 'lib never imports app or components',
    from: (path) => path.startsWith('lib/'),
    to: (target) => /^(app|components)\//.test(target),
  },
]

/** All imports that break DESIGN §3, with the rule. */
export function findViolations(files: SourceFiles): Violation[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text).flatMap(({ target, typeOnly }) =>
      rules
        .filter((rule) => rule.from(path) && rule.to(resolve(target, path), path, typeOnly))
        .map((rule) => ({ path, target, rule: rule.name })),
    ),
  )
}

/** Resolves a relative import to a path from the root, without extension. */
function resolve(target: string, path: string): string {
  const bare = target.replace(/\.(ts|tsx)$/, '')
  if (!bare.startsWith('.')) return bare
  const parts = path.split('/').slice(0, -1)
  for (const step of bare.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

/** Tables of many doors, each row over one use case: the REST routes, and what one stream's messages ask for. */
const doorTables = /^app\/api\/v1\/|\/_discussion\/act\.ts$|^app\/api\/events\/stream\.ts$/
const isActionFile = (path: string) => /(^|[/-])actions\.ts$/.test(path)

/** Pages, sections and routes over more than one use case, and actions that call two in a row, as `path action`. */
export function findCrowdedDoors(files: SourceFiles): string[] {
  return files
    .filter(({ path }) => path.startsWith('app/') && !doorTables.test(path))
    .flatMap((file) => {
      if (isActionFile(file.path)) {
        const isUseCaseImport = (source: string) => isUseCase(resolve(source.replace(/^@\//, ''), file.path))
        const crowded = mostUses(file, isUseCaseImport).filter(({ uses }) => uses > 1)
        return crowded.map(({ name }) => `${file.path} ${name}`)
      }
      const called = importsOf(file.text).filter(({ typeOnly }) => !typeOnly)
      const useCases = new Set(called.map(({ target }) => resolve(target, file.path)).filter(isUseCase))
      return useCases.size > 1 ? [file.path] : []
    })
}

export function findBadNames(paths: string[]): string[] {
  return paths.filter((path) =>
    /(^|\/)(utils?|helpers?|common|services?|managers?|types|index)\.(ts|tsx)$/.test(path),
  )
}

/** Hyphenated files of a domain that do not export one use case of their name. */
export function findMisnamedUseCases(files: SourceFiles): string[] {
  return files
    .filter(({ path }) => isUseCase(path.replace(/\.ts$/, '')))
    .filter(({ path, text }) => {
      const words = path.split('/').at(-1)?.replace('.ts', '').split('-') ?? []
      const name = words
        .map((word, at) => (at === 0 ? word : word.replace(/^./, (first) => first.toUpperCase())))
        .join('')
      return !new RegExp(`^export const ${name} = (query|command|statement)\\(`, 'm').test(text)
    })
    .map(({ path }) => path)
}
