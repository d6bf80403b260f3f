import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

export type SeedRows = {
  themes: Prisma.ThemeCreateManyInput[]
  takeaways: Prisma.TakeawayCreateManyInput[]
  evidence: Prisma.EvidenceCreateManyInput[]
  figures: Prisma.FigureCreateManyInput[]
  terms: Prisma.TermCreateManyInput[]
  links: Prisma.LinkCreateManyInput[]
}

/** Whether there is a report; takes an advisory lock until the transaction ends. */
export async function reportExists(db: Db): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first-report', 0))`
  return (await db.report.findFirst({ select: { id: true } })) !== null
}

/** Inserts the rows; in `takeaways` parents must come before their children. */
export async function insertSeed(db: Db, seed: SeedRows) {
  await db.theme.createMany({ data: seed.themes })
  await db.takeaway.createMany({ data: seed.takeaways })
  await db.evidence.createMany({ data: seed.evidence })
  await db.figure.createMany({ data: seed.figures })
  await db.term.createMany({ data: seed.terms })
  await db.link.createMany({ data: seed.links })
}
