import { seedPeople } from '@/tests/support/seed-e2e'

// Fills the database of DATABASE_URL and prints what the tests of several instances need of it.
process.env.TASHAN_ENDLESS_TOKENS = 'on'
const ids = await seedPeople()
const { createToken } = await import('@/lib/people/create-token')
const { prisma } = await import('@/lib/db')
const tokens = await Promise.all(
  (['staff', 'colleague', 'editor'] as const).map(async (name) => {
    const role = name === 'editor' ? ('editor' as const) : ('staff' as const)
    const actor = { id: ids[name] ?? '', name, role, departmentId: null }
    const { token } = await createToken({ actor }, { name: '脚本', scope: 'write', days: 1 })
    return token
  }),
)
const point = await prisma().takeaway.findFirstOrThrow({ where: { code: 'P-1' } })
console.log(JSON.stringify({ tokens, takeawayId: point.id }))
process.exit(0)
