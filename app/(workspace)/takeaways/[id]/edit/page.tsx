import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { toParentOptions, toTakeawayOptions } from '@/app/(workspace)/_takeaways/options'
import { editAction, linkAction, moveAction, unlinkAction } from '@/app/(workspace)/takeaways/actions'
import { LinkList } from '@/components/takeaways/link-list'
import { LinkForm, MoveTakeawayForm } from '@/components/takeaways/relation-forms'
import { TakeawayForm } from '@/components/takeaways/takeaway-form'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { takeawayPath } from '@/lib/addresses'
import { prepareTakeaway } from '@/lib/takeaways/prepare-takeaway'

export async function generateMetadata(): Promise<Metadata> {
  const { words, fill } = await loadPreferences()
  return { title: fill(words.takeaways.form.editTitle, { code: '' }).trim() }
}

export default async function EditTakeawayPage({ params }: PageProps<'/takeaways/[id]/edit'>) {
  const { words, locale, fill } = await requireUser()
  const { id } = await params
  const prepared = await runQuery(prepareTakeaway, { id })
  const { takeaway } = prepared
  if (!takeaway) notFound()
  const { form, breadcrumb, title } = words.takeaways
  const { kind } = takeaway
  const linked = new Set(takeaway.links.map((link) => link.id))
  const others = prepared.points.filter(
    (point) => point.kind === (kind === 'practice' ? 'action' : 'practice') && !linked.has(point.id),
  )
  return (
    <>
      <PageHeader
        trailLabel={breadcrumb}
        trail={[
          { href: '/takeaways', label: title },
          { href: takeawayPath(id), label: `${takeaway.code} ${takeaway.title}`, lang: 'zh-CN' },
        ]}
        title={fill(form.editTitle, { code: takeaway.code })}
      />
      <TakeawayForm
        action={editAction}
        words={form}
        report={takeaway.report}
        initial={{
          id,
          version: takeaway.version,
          kind,
          theme: takeaway.theme ?? '',
          title: takeaway.title,
          titleEn: takeaway.titleEn ?? '',
          statement: takeaway.statement,
          statementEn: takeaway.statementEn ?? '',
          evidence: takeaway.evidence.map(({ start, end, quote }) => ({ start, end, quote })),
        }}
        text={prepared.text}
        paragraphs={prepared.paragraphs}
        themes={prepared.themes.map((theme) => theme.name)}
        back={takeawayPath(id)}
      />
      <Section
        id="move"
        title={form.moveTitle}
        className="mt-10 border-line border-t pt-6"
        headingClass="mb-3 font-serif text-xl"
      >
        <MoveTakeawayForm
          action={moveAction}
          words={form}
          id={id}
          parentId={takeaway.parentId}
          parents={toParentOptions(prepared.points, locale)}
        />
      </Section>
      {kind === 'practice' || kind === 'action' ? (
        <Section
          id="links"
          title={form.linksTitle}
          className="mt-10 border-line border-t pt-6"
          headingClass="mb-3 font-serif text-xl"
        >
          <LinkList
            links={takeaway.links}
            locale={locale}
            words={words.takeaways}
            unlink={{ action: unlinkAction, label: form.unlink, id }}
          />
          {others.length > 0 ? (
            <LinkForm
              action={linkAction}
              words={form}
              id={id}
              kind={kind}
              others={toTakeawayOptions(others, locale)}
            />
          ) : null}
        </Section>
      ) : null}
    </>
  )
}
