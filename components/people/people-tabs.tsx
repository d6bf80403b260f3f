import { Tabs } from '@/components/ui/tabs'
import type { Messages } from '@/lib/i18n/messages'

const places = {
  list: ['/people', 'directory'],
  invite: ['/people/invite', 'addPeople'],
  departments: ['/people/departments', 'departments'],
  mail: ['/people/mail', 'mail'],
  webhooks: ['/people/webhooks', 'webhooks'],
  backups: ['/people/backups', 'backups'],
  feedback: ['/people/feedback', 'feedback'],
} as const

/** What administrators do with people, a page each. */
export function PeopleTabs({ words, at }: { words: Messages['people']; at: keyof typeof places }) {
  const tabs = Object.entries(places).map(([place, [href, name]]) => ({
    href,
    label: words[name],
    current: place === at,
  }))
  return (
    <div className="mb-6">
      <Tabs label={words.people} tabs={tabs} />
    </div>
  )
}
