import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NextConfig } from 'next'

/** Chrome compiles a script that begins so while it comes, in another thread, and not function by function when it runs. */
const compileHint = '//# allFunctionsCalledOnLoad\n'
/** Only those of React and Next are longer; the small ones are as quick without. */
const minHintedLength = 100_000

async function addCompileHints({ distDir }: { distDir: string }): Promise<void> {
  const folder = join(distDir, 'static', 'chunks')
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const file = join(folder, name)
    const script = await readFile(file, 'utf8')
    if (script.length > minHintedLength && !script.startsWith(compileHint))
      await writeFile(file, compileHint + script)
  }
}

const config: NextConfig = {
  poweredByHeader: false,
  compiler: { runAfterProductionCompile: addCompileHints },
  generateBuildId: () => process.env.TASHAN_BUILD ?? null,
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  // What no page answers.
  headers: async () =>
    ['/_next/static/:path*', '/icon.svg'].map((source) => ({
      source,
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    })),
  typedRoutes: true,
  turbopack: { root: import.meta.dirname },
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  serverExternalPackages: [
    'pino',
    'better-auth',
    'rate-limiter-flexible',
    'docx',
    'nodemailer',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // The least that Next allows; components/ui/page-links.tsx asks anew for what is older than a second.
    staleTimes: { static: 30 },
    // Beyond the 10 MB of a Word file that is taken, so that a larger one is answered in words and not cut off.
    serverActions: { bodySizeLimit: '32mb' },
  },
}

export default config
