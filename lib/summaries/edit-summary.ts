import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { preparedParts } from '@/lib/summaries/composition'
import { findSummary } from '@/lib/summaries/data/read'
import { updateSummary } from '@/lib/summaries/data/write'
import { outlineOf } from '@/lib/summaries/outline'
import { change, saidOutline } from '@/lib/summaries/schema'
import { demandAll, demandOpen, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Changes texts and outline of a summary and keeps what was saved as a version; a stale version is a `conflict` with what stands now. */
export const editSummary = command({
  name: 'edit-summary',
  permission: 'summary.edit',
  input: change.extend({ id, version }),
  subject: summarySubject,
  async run(scope, input, { summary }) {
    demandOpen(summary)
    const { id, version } = input
    const access = await openReports(scope)
    const said = saidOutline(input) ?? { parts: outlineOf(summary.parts), path: 'outline' as const }
    const parts = preparedParts(said.parts, {
      standing: summary.parts,
      newId: scope.newId,
    })
    const frame = {
      title: input.title ?? summary.title,
      template: input.template ?? summary.template,
      intro: input.intro ?? summary.intro,
      closing: input.closing ?? summary.closing,
    }
    const row = { ...frame, id, version, savedById: scope.actor.id, at: scope.now() }
    const { written, kept } = await updateSummary(scope.db, row, { access, parts })
    if (written) {
      demandAll(said.parts, kept, said.path)
      return { id, version: version + 1 }
    }
    const current = await findSummary(scope.db, id, scope.actor)
    throw new DomainError('conflict', {
      detail: current && {
        version: current.version,
        title: current.title,
        template: current.template,
        intro: current.intro,
        closing: current.closing,
        outline: outlineOf(current.parts),
      },
    })
  },
  activity: ({ input, subject }) => ({
    verb: 'summary.edited',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: input.title ?? subject.summary.title },
  }),
})
