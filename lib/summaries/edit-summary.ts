import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findSummary } from '@/lib/summaries/data/read'
import { updateSummary } from '@/lib/summaries/data/write'
import { assignPartIds } from '@/lib/summaries/outline/part-ids'
import { partsFromRows } from '@/lib/summaries/outline/schema'
import { outlineFromInput, summaryChange, summaryIdOutput } from '@/lib/summaries/schema'
import { requireAllPoints, requireUnfinished, summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Changes texts and outline of a summary and keeps what was saved as a version; a stale version is a `conflict` with what stands now. */
export const editSummary = command({
  name: 'edit-summary',
  permission: 'summary.edit',
  input: summaryChange.extend({ id, version }),
  output: summaryIdOutput.extend({ version: z.number().int() }),
  subject: summarySubject,
  async run(scope, input, { summary }) {
    requireUnfinished(summary)
    const { id, version } = input
    const access = await openReports(scope)
    const given = outlineFromInput(input) ?? { parts: partsFromRows(summary.parts), path: 'outline' as const }
    const parts = assignPartIds(given.parts, {
      stored: summary.parts,
      newId: scope.newId,
    })
    const texts = {
      title: input.title ?? summary.title,
      template: input.template ?? summary.template,
      form: input.form ?? summary.form,
      particulars: input.particulars ?? summary.particulars,
      intro: input.intro ?? summary.intro,
      closing: input.closing ?? summary.closing,
    }
    const row = { ...texts, id, version, savedById: scope.actor.id, at: scope.now() }
    const { written, kept } = await updateSummary(scope.db, row, { access, parts })
    if (written) {
      requireAllPoints(given.parts, kept, given.path)
      return { id, version: version + 1 }
    }
    const current = await findSummary(scope.db, id, scope.actor)
    throw new DomainError('conflict', {
      detail: current && {
        version: current.version,
        title: current.title,
        template: current.template,
        form: current.form,
        particulars: current.particulars,
        intro: current.intro,
        closing: current.closing,
        outline: partsFromRows(current.parts),
      },
    })
  },
  activity: (done) =>
    summaryActivity('summary.edited', done, { title: done.input.title ?? done.subject.summary.title }),
})
