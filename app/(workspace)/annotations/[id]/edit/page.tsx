import { forbidden } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { editAnnotationAction } from '@/app/(workspace)/annotations/actions'
import { AnnotationForm } from '@/components/annotations/annotation-form'
import { PageHeader } from '@/components/ui/page-header'
import { annotationPath } from '@/lib/addresses'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export const generateMetadata = pageTitle((words) => words.annotations.editTitle)

export default async function EditAnnotationPage({ params }: PageProps<'/annotations/[id]/edit'>) {
  const { words, actor } = await requireUser()
  const { id } = await params
  const annotation = await runQuery(readAnnotation, { id })
  if (!annotation.can.edit) forbidden()
  const { annotations } = words
  return (
    <>
      <PageHeader
        trailLabel={words.takeaways.breadcrumb}
        trail={[{ href: annotationPath(id), label: annotations.kinds[annotation.kind] }]}
        title={annotations.editTitle}
      />
      <blockquote lang="zh-CN" className="quote mb-5 max-w-measure whitespace-pre-wrap">
        {fullWidthPunctuation(annotation.quote)}
      </blockquote>
      <AnnotationForm
        action={editAnnotationAction}
        words={annotations}
        draftKey={`${actor.id}.edit.${id}`}
        initial={annotation}
        hidden={{}}
      />
    </>
  )
}
