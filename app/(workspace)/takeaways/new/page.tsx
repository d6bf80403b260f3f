import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { AnnotatedTakeawayForm } from '@/app/(workspace)/_annotations/takeaway-form'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { toParentOptions } from '@/app/(workspace)/_takeaways/options'
import { createAction } from '@/app/(workspace)/takeaways/actions'
import { toTrimmedSelection } from '@/components/reading/selection'
import { TakeawayForm } from '@/components/takeaways/takeaway-form'
import { PageHeader } from '@/components/ui/page-header'
import { reportPath } from '@/lib/addresses'
import { prepareTakeaway } from '@/lib/takeaways/prepare-takeaway'

export const generateMetadata = pageTitle((words) => words.takeaways.form.newTitle)

export default async function NewTakeawayPage({ searchParams }: PageProps<'/takeaways/new'>) {
  const { words, locale } = await requireUser()
  const search = await searchParams
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const [report, source] = [one('report'), one('annotation')]
  const prepared = await runQuery(prepareTakeaway, { report })
  // Positions are those of one revision: in another one they would be other words.
  const isCurrent = Number(one('revision')) === prepared.revision
  const selected = isCurrent
    ? toTrimmedSelection(prepared.text, { start: Number(one('start')), end: Number(one('end')) })
    : null
  const { form } = words.takeaways
  const { slug } = prepared.report
  const fields = {
    action: createAction,
    words: form,
    report: slug,
    initial: {
      id: crypto.randomUUID(),
      version: 1,
      kind: 'practice' as const,
      theme: '',
      title: '',
      titleEn: '',
      statement: '',
      statementEn: '',
      evidence: selected ? [selected] : [],
    },
    text: prepared.text,
    paragraphs: prepared.paragraphs,
    themes: prepared.themes.map((theme) => theme.name),
    parents: toParentOptions(prepared.points, locale),
    back: reportPath(slug),
  }
  return (
    <>
      <PageHeader {...reportTrail(words, { ...prepared.report, locale })} title={form.newTitle} />
      {source ? <AnnotatedTakeawayForm {...fields} annotationId={source} /> : <TakeawayForm {...fields} />}
    </>
  )
}
