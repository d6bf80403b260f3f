import type { MoveTargetGroup } from '@/components/discussion/move-discussion-form'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import type { TakeawayKind } from '@/lib/takeaways/schema'

type ListedMoveTarget = {
  id: string
  code: string
  kind: TakeawayKind
  title: string
  titleEn: string | null
}

/** The takeaways by kind, as the reader's language names them. */
export function toMoveGroups(
  targets: ListedMoveTarget[],
  kinds: Messages['takeaways']['kinds'],
  locale: Locale,
): MoveTargetGroup[] {
  const order: TakeawayKind[] = ['practice', 'action', 'method', 'insight']
  return order
    .map((kind) => ({
      label: kinds[kind],
      targets: targets
        .filter((one) => one.kind === kind)
        .map((one) => ({
          id: one.id,
          name: `${one.code} ${titleOf(one, locale)}`,
        })),
    }))
    .filter((group) => group.targets.length > 0)
}
