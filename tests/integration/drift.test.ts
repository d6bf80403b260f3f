import { expect, inject, it } from 'vitest'
import { diffToSchema } from '@/scripts/database/engine'

it('has migrations that say what the schema says', async () => {
  expect(await diffToSchema(inject('template'), 'prisma/schema')).toBeNull()
})
