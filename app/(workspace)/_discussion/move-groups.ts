import type { MoveTargetGroup } from '@/components/discussion/move-discussion-form'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import { type TakeawayHead, takeawayKinds } from '@/lib/takeaways/schema'

/** The takeaways by kind, as the reader's language names them. */
export function toMoveGroups(
  targets: TakeawayHead[],
  kinds: Messages['takeaways']['kinds'],
  locale: Locale,
): MoveTargetGroup[] {
  return takeawayKinds
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
