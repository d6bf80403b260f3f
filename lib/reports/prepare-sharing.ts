import { z } from 'zod'
import { namedRef, titledReport } from '@/lib/output'
import { findDepartments } from '@/lib/people/data/departments'
import { findPeople } from '@/lib/people/data/people'
import { findReport } from '@/lib/reports/data/reports'
import { presentReport } from '@/lib/reports/present'
import { reportAudience, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** As many as a report may be opened to by name. */
const maxPeople = 500

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
  async run({ db, actor }, _, { access }) {
    const [found, people, departments] = await Promise.all([
      findReport(db, access, false, access.currentRevision),
      findPeople(db, { state: 'active', byLogin: false }, null, maxPeople),
      findDepartments(db),
    ])
    const { audience, audiences } = presentReport(found, access, actor)
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      audience,
      people: toChoices(people, audiences?.users),
      departments: toChoices(departments, audiences?.departments),
    }
  },
})

type NamedOption = { id: string; name: string }

function toChoices(offered: NamedOption[], chosen: NamedOption[] = []) {
  const before = new Set(chosen.map((one) => one.id))
  const others = offered.filter((one) => !before.has(one.id))
  return [
    ...chosen.map(({ id, name }) => ({ id, name, chosen: true })),
    ...others.map(({ id, name }) => ({ id, name, chosen: false })),
  ]
}
