import { z } from 'zod'
import { id } from '@/lib/id'
import { partsFromRows } from '@/lib/summaries/outline/schema'
import { outlineFromInput, summaryChange, summaryIdOutput } from '@/lib/summaries/schema'
import { summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { saveVersion } from '@/lib/summaries/versions'
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
    const given = outlineFromInput(input) ?? { parts: partsFromRows(summary.parts), path: 'outline' as const }
    const content = {
      ...given,
      title: input.title ?? summary.title,
      template: input.template ?? summary.template,
      form: input.form ?? summary.form,
      particulars: input.particulars ?? summary.particulars,
      intro: input.intro ?? summary.intro,
      closing: input.closing ?? summary.closing,
    }
    return { id: input.id, version: await saveVersion(scope, summary, input.version, content) }
  },
  activity: (done) =>
    summaryActivity('summary.edited', done, { title: done.input.title ?? done.subject.summary.title }),
})
