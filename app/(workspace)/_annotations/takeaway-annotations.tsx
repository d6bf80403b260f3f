import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { AnnotationList } from '@/components/annotations/annotation-list'
import { TakeawaySection } from '@/components/takeaways/takeaway-section'
import { withQuery } from '@/lib/addresses'
import { readTakeawayAnnotations } from '@/lib/annotations/read-takeaway-annotations'

/** What was annotated on a takeaway; nothing where there is none. */
export async function TakeawayAnnotations({ takeawayId }: { takeawayId: string }) {
  const [{ words, locale, now }, { items, more }] = await Promise.all([
    requireUser(),
    runQuery(readTakeawayAnnotations, { takeawayId }),
  ])
  if (items.length === 0) return null
  const { annotations } = words
  return (
    <StaticHtml className="max-w-3xl">
      <TakeawaySection id="annotations" title={annotations.title}>
        <AnnotationList annotations={items} words={annotations} locale={locale} now={now} />
        {more ? (
          <p className="no-print mt-2">
            <a href={withQuery('/annotations', { takeaway: takeawayId })} className="link">
              {annotations.all}
            </a>
          </p>
        ) : null}
      </TakeawaySection>
    </StaticHtml>
  )
}
