import { prisma } from '@/lib/db'

export async function summary(ownerId: string, takeawayIds: string[] = []) {
  return prisma().summary.create({
    data: {
      id: crypto.randomUUID(),
      title: '赴上海学习小结',
      ownerId,
      items: { create: takeawayIds.map((takeawayId, position) => ({ takeawayId, position })) },
    },
  })
}
