import { buildApplication, generateClient } from '@/scripts/start/build'

await generateClient()
await buildApplication()
process.exit(0)
