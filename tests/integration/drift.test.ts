import { expect, it } from 'vitest'
import { diffToSchema } from '@/scripts/database/engine'

it('has migrations that say what the schema says', async () => {
  expect(await diffToSchema(process.env.DATABASE_URL ?? '', 'prisma/schema')).toBeNull()
})
