import { z } from 'zod'
import { insertAudiences, updateAudience } from '@/lib/access/data/readers'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count } from '@/lib/output'
import { maxAudience, reportAudience, slug } from '@/lib/reports/schema'
import { command } from '@/lib/use-case'

/** Opens a report to everyone or to named people and departments; these replace those named before. */
export const shareReport = command({
  name: 'share-report',
  permission: 'report.share',
  input: z.object({
    slug,
    audience: reportAudience,
    userIds: z.array(z.string().min(1).max(100)).max(maxAudience).default([]),
    departmentIds: z.array(id).max(maxAudience).default([]),
  }),
  output: z.object({ slug: z.string(), audience: reportAudience, users: count, departments: count }),
  report: (input) => ({ slug: input.slug }),
  lock: 'alone',
  async run(scope, input, { access }) {
    const users = input.audience !== 'everyone' ? [...new Set(input.userIds)] : []
    const departments = input.audience !== 'everyone' ? [...new Set(input.departmentIds)] : []
    await updateAudience(scope.db, access, input.audience)
    const named = users.length + departments.length
    if (named > 0 && (await insertAudiences(scope.db, access, users, departments)) !== named) {
      throw invalid(users.length > 0 ? 'userIds' : 'departmentIds', 'malformed')
    }
    const { slug } = access
    return { slug, audience: input.audience, users: users.length, departments: departments.length }
  },
  activity: ({ subject, result }) => ({
    verb: 'report.shared',
    subjectKind: 'report',
    subjectId: subject.access.id,
    detail: { audience: result.audience, users: result.users, departments: result.departments },
  }),
})
