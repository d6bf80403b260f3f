import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { deleteNoteAction } from '@/app/(workspace)/annotations/actions'
import { DiscussionSection } from '@/app/(workspace)/discussion'
import { NoteAnchor } from '@/components/annotations/note-anchor'
import { InContext } from '@/components/reading/in-context'
import { DeleteForm } from '@/components/takeaways/delete-form'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { readAnnotation } from '@/lib/annotations/read-annotation'

/** Read once a request, for the title and the page. */
const load = cache((id: string) => show(readAnnotation, { id }))

export async function generateMetadata({ params }: PageProps<'/annotations/[id]'>): Promise<Metadata> {
  const [{ words }, note] = await Promise.all([reader(), params.then(({ id }) => load(id))])
  return { title: `${words.annotations.kinds[note.kind]} · ${note.author.name}` }
}

export default async function AnnotationPage({ params, searchParams }: PageProps<'/annotations/[id]'>) {
  const { words, locale, now, fill } = await enter()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const note = await load(id)
  const { annotations } = words
  const place = note.takeawayId
    ? { href: `/takeaways/${note.takeawayId}`, label: `${words.takeaways.title} ${note.takeawayCode ?? ''}` }
    : { href: `/reports/${note.report}`, label: words.reports.fullText }
  const turn = `/takeaways/new?${new URLSearchParams({ report: note.report, annotation: note.id })}`
  return (
    <>
      <PageHeader
        before={<Breadcrumbs label={words.takeaways.place} trail={[place]} />}
        title={annotations.kinds[note.kind]}
        meta={
          <>
            <span className="font-medium text-ink" lang="zh-CN">
              {note.author.name}
            </span>
            {note.author.department ? <span lang="zh-CN">{note.author.department}</span> : null}
            <Timestamp date={note.editedAt ?? note.createdAt} now={now} locale={locale} />
            {note.visibility === 'private' ? (
              <span>
                <Icon name="lock" /> {annotations.privateMark}
              </span>
            ) : null}
            {note.open ? <Badge tone="warm">{annotations.open}</Badge> : null}
            {note.turnedInto ? (
              <Link href={`/takeaways/${note.turnedInto.id}` as Route} prefetch={false} className="link">
                {fill(annotations.turned, { code: note.turnedInto.code })}
              </Link>
            ) : null}
          </>
        }
        actions={
          <>
            {note.can.turn && !note.turnedInto ? (
              <LinkButton href={turn as Route}>{annotations.turn}</LinkButton>
            ) : null}
            {note.can.edit ? (
              <LinkButton href={`/annotations/${note.id}/edit` as Route}>{annotations.edit}</LinkButton>
            ) : null}
            {note.can.delete ? (
              <DeleteForm
                action={deleteNoteAction}
                id={note.id}
                words={{
                  label: annotations.delete,
                  title: annotations.deleteTitle,
                  text: annotations.deleteText,
                  confirm: annotations.delete,
                  cancel: annotations.cancel,
                }}
              />
            ) : null}
          </>
        }
      />
      <NoteAnchor note={note} words={annotations} fill={fill} />
      <blockquote lang="zh-CN" className="quote max-w-measure whitespace-pre-wrap">
        <InContext before={note.context.before} quote={note.quote} after={note.context.after} />
      </blockquote>
      {note.takeawayId ? (
        <p className="mt-1 text-ink-3 text-sm">
          {fill(annotations.onStatement, { code: note.takeawayCode ?? '' })}
        </p>
      ) : (
        <p className="no-print mt-1 text-sm">
          <a href={inText(note)} className="link">
            {annotations.inText} <Icon name="forward" />
          </a>
        </p>
      )}
      {note.deletedAt ? (
        <Notice className="mt-6">{annotations.withdrawn}</Notice>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown
        <div className="prose mt-6 max-w-measure text-lg" dangerouslySetInnerHTML={{ __html: note.html }} />
      )}
      {note.tags.length > 0 ? (
        <p className="mt-3 flex flex-wrap gap-2">
          {note.tags.map((tag) => (
            <Link
              key={tag}
              href={`/annotations?${new URLSearchParams({ report: note.report, tag })}` as Route}
              prefetch={false}
            >
              <Badge>{tag}</Badge>
            </Link>
          ))}
        </p>
      ) : null}
      {note.visibility === 'staff' ? (
        <div className="mt-8 max-w-3xl">
          <DiscussionSection about={{ annotationId: note.id }} search={search} closed={!note.can.reply} />
        </div>
      ) : null}
    </>
  )
}

/** Where its words stand: in the revision they are in. */
function inText({ id, report, paragraph, anchor }: Awaited<ReturnType<typeof load>>): string {
  const former = anchor.status === 'proposed' || anchor.status === 'orphaned'
  const search = new URLSearchParams({ note: id, ...(former ? { revision: `${anchor.revision}` } : {}) })
  return `/reports/${report}?${search}#${paragraph}`
}
