import { Tabs } from '@/components/ui/tabs'

type PeopleTabsMessages = {
  people: string
  directory: string
  addPeople: string
  departments: string
  mail: string
  webhooks: string
  backups: string
  feedback: string
}

/** What administrators do with people, a page each. */
export function PeopleTabs({
  words,
  at,
}: {
  words: PeopleTabsMessages
  at: 'list' | 'invite' | 'departments' | 'mail' | 'webhooks' | 'backups' | 'feedback'
}) {
  const tabs = [
    { href: '/people', label: words.directory, current: at === 'list' },
    { href: '/people/invite', label: words.addPeople, current: at === 'invite' },
    { href: '/people/departments', label: words.departments, current: at === 'departments' },
    { href: '/people/mail', label: words.mail, current: at === 'mail' },
    { href: '/people/webhooks', label: words.webhooks, current: at === 'webhooks' },
    { href: '/people/backups', label: words.backups, current: at === 'backups' },
    { href: '/people/feedback', label: words.feedback, current: at === 'feedback' },
  ]
  return (
    <div className="mb-6">
      <Tabs label={words.people} tabs={tabs} />
    </div>
  )
}
