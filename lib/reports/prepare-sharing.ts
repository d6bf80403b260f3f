import { z } from 'zod'
import { findAudience } from '@/lib/access/data/readers'
import { namedRef, titledReport } from '@/lib/output'
import { findDepartments, findPeople } from '@/lib/people/data/people'
import { maxAudience, reportAudience, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

const choice = namedRef.extend({ chosen: z.boolean() })

/** Whom a report is open to, and all whom it can be opened to, those chosen before first. */
export const prepareSharing = query({
  name: 'prepare-sharing',
  permission: 'report.share',
  input: z.object({ slug }),
  output: z.object({
    report: titledReport,
    audience: reportAudience,
    people: z.array(choice),
    departments: z.array(choice),
  }),
  report: ({ slug }) => ({ slug }),
  async run({ db }, _, { access }) {
    const [{ audience, audiences }, people, departments] = await Promise.all([
      findAudience(db, access),
      findPeople(db, { state: 'active', byLogin: false }, null, maxAudience),
      findDepartments(db),
    ])
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      audience,
      people: toChoices(
        people,
        audiences.flatMap((one) => one.user ?? []),
      ),
      departments: toChoices(
        departments,
        audiences.flatMap((one) => one.department ?? []),
      ),
    }
  },
})

type NamedOption = { id: string; name: string }

function toChoices(offered: NamedOption[], chosen: NamedOption[]) {
  const before = new Set(chosen.map((one) => one.id))
  const others = offered.filter((one) => !before.has(one.id))
  return [
    ...chosen.map(({ id, name }) => ({ id, name, chosen: true })),
    ...others.map(({ id, name }) => ({ id, name, chosen: false })),
  ]
}
