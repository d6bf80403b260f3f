import type { MoveGroup } from '@/components/discussion/move-form'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Kind = 'practice' | 'action' | 'method' | 'insight'
type Target = { id: string; code: string; kind: Kind; title: string; titleEn: string | null }

/** The takeaways by kind, as the reader's language names them. */
export function moveGroups(
  targets: Target[],
  kinds: Messages['takeaways']['kinds'],
  locale: Locale,
): MoveGroup[] {
  const order: Kind[] = ['practice', 'action', 'method', 'insight']
  return order
    .map((kind) => ({
      label: kinds[kind],
      targets: targets
        .filter((one) => one.kind === kind)
        .map((one) => ({
          id: one.id,
          name: `${one.code} ${(locale === 'en' && one.titleEn) || one.title}`,
        })),
    }))
    .filter((group) => group.targets.length > 0)
}
