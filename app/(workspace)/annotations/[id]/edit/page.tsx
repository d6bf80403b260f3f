import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { editNoteAction } from '@/app/(workspace)/annotations/actions'
import { NoteForm } from '@/components/annotations/note-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { readAnnotation } from '@/lib/annotations/read-annotation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.annotations.editTitle }
}

export default async function EditAnnotationPage({ params }: PageProps<'/annotations/[id]/edit'>) {
  const { words, actor } = await enter()
  const { id } = await params
  const note = await show(readAnnotation, { id })
  if (!note.can.edit) forbidden()
  const { annotations } = words
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={words.takeaways.place}
            trail={[{ href: `/annotations/${id}`, label: annotations.kinds[note.kind] }]}
          />
        }
        title={annotations.editTitle}
      />
      <blockquote lang="zh-CN" className="quote mb-5 max-w-measure whitespace-pre-wrap">
        {note.quote}
      </blockquote>
      <NoteForm
        action={editNoteAction}
        words={annotations}
        place={`${actor.id}.edit.${id}`}
        initial={note}
        hidden={{}}
      />
    </>
  )
}
