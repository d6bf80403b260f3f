import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  // What proxy.ts leaves out.
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
    // A Word file of 10 MB and what a form needs besides.
    serverActions: { bodySizeLimit: '11mb' },
    proxyClientMaxBodySize: '11mb',
  },
}

export default config
