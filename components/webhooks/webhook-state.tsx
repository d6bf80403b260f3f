import { Badge } from '@/components/ui/badge'
import type { Messages } from '@/lib/i18n/messages'

type Props = { words: Messages['webhooks']; enabled: boolean; failing: boolean }

export function WebhookState({ words, enabled, failing }: Props) {
  if (!enabled) return <Badge>{words.states.off}</Badge>
  return failing ? (
    <Badge tone="danger">{words.states.failing}</Badge>
  ) : (
    <Badge tone="jade">{words.states.on}</Badge>
  )
}
