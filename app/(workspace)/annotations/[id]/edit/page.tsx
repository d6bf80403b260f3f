import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { editAnnotationAction } from '@/app/(workspace)/annotations/actions'
import { AnnotationForm } from '@/components/annotations/annotation-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { annotationPath } from '@/lib/addresses'
import { readAnnotation } from '@/lib/annotations/read-annotation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.annotations.editTitle }
}

export default async function EditAnnotationPage({ params }: PageProps<'/annotations/[id]/edit'>) {
  const { words, actor } = await requireUser()
  const { id } = await params
  const annotation = await runQuery(readAnnotation, { id })
  if (!annotation.can.edit) forbidden()
  const { annotations } = words
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={words.takeaways.breadcrumb}
            trail={[{ href: annotationPath(id), label: annotations.kinds[annotation.kind] }]}
          />
        }
        title={annotations.editTitle}
      />
      <blockquote lang="zh-CN" className="quote mb-5 max-w-measure whitespace-pre-wrap">
        {annotation.quote}
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
