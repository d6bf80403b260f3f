import { prisma } from '@/lib/db'

export async function summary(ownerId: string, takeawayIds: string[] = []) {
  return prisma().summary.create({
    data: {
      id: crypto.randomUUID(),
      title: '赴上海学习小结',
      ownerId,
      parts: {
        create: takeawayIds.map((takeawayId, position) => ({
          id: crypto.randomUUID(),
          kind: 'point' as const,
          takeawayId,
          position,
        })),
      },
    },
  })
}
