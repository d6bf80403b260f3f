import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { reportPath } from '@/lib/addresses'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  annotation: {
    report: string
    takeawayId: string | null
    anchor: { status: 'same' | 'moved' | 'proposed' | 'orphaned'; revision: number | null }
    can: { settle: boolean }
  }
  words: Messages['annotations']
  fill: FillMessage
}

/** Says when the words of an annotation are no longer certain to stand where it was made. */
export function AnchorNotice({ annotation, words, fill }: Props) {
  const { status, revision } = annotation.anchor
  if (status === 'same' || status === 'moved') return null
  return (
    <Notice
      tone="warm"
      title={words.status[status]}
      className="mb-4 max-w-measure"
      action={
        annotation.can.settle && !annotation.takeawayId ? (
          <LinkButton size="small" href={reportPath(annotation.report, 'revisions', 'unsettled')}>
            {words.confirmAnchors}
          </LinkButton>
        ) : undefined
      }
    >
      {revision === null ? words.orphanStatement : fill(words.orphanText, { number: revision })}
    </Notice>
  )
}
