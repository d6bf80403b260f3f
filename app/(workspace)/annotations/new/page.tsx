import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { createAnnotationAction } from '@/app/(workspace)/annotations/actions'
import { AnnotationForm } from '@/components/annotations/annotation-form'
import { PageHeader } from '@/components/ui/page-header'
import { reportPath, takeawayPath } from '@/lib/addresses'
import { prepareAnnotation } from '@/lib/annotations/prepare-annotation'

export const generateMetadata = pageTitle((words) => words.annotations.newTitle)

/** Annotates a paragraph or a statement without selecting; the words can be cut down in the form. */
export default async function NewAnnotationPage({ searchParams }: PageProps<'/annotations/new'>) {
  const { words, actor } = await requireUser()
  const search = await searchParams
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const target = {
    report: one('takeaway') ? undefined : one('report'),
    takeawayId: one('takeaway'),
    start: one('start'),
    end: one('end'),
  }
  const { report, takeawayId, start, end, quote } = await runQuery(prepareAnnotation, target)
  const range = { start: String(start), end: String(end), cut: '1' }
  const back = takeawayId
    ? { href: takeawayPath(takeawayId), label: words.takeaways.title }
    : { href: reportPath(report), label: words.reports.fullText }
  return (
    <>
      <PageHeader trailLabel={words.takeaways.breadcrumb} trail={[back]} title={words.annotations.newTitle} />
      <AnnotationForm
        action={createAnnotationAction}
        words={words.annotations}
        draftKey={`${actor.id}.note.${takeawayId ?? report}.${start}-${end}`}
        initial={{ id: crypto.randomUUID(), kind: 'comment', body: '', visibility: 'staff', tags: [] }}
        hidden={takeawayId ? { takeawayId, ...range } : { report, ...range }}
        quote={quote}
      />
    </>
  )
}
