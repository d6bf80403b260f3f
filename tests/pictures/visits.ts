import type { Visit } from '@/tests/pictures/walk'
import { type PageSubjects, pageAddresses, signedOutPages } from '@/tests/support/page-addresses'

const roles = { admin: 'admin@tashan.example', staff: 'lijing', leader: 'liujuzhang' }

/** Every page of `app/` as its first reader sees it, and what looks otherwise to others. */
export function toVisits(subjects: PageSubjects): Visit[] {
  const visits = Object.entries(pageAddresses).flatMap(([page, addresses]) =>
    addresses(subjects).map((path, at) => ({
      name: `${page.replaceAll(/[/[\]]+/g, ' ').trim() || 'home'}${at > 0 ? ` ${at + 1}` : ''}`,
      login: loginFor(page),
      path,
    })),
  )
  const others = Object.entries(roles).flatMap(([role, login]) => [
    { name: `home ${role}`, login, path: '/' },
    { name: `takeaway ${role}`, login, path: `/takeaways/${subjects.takeaway}` },
  ])
  return [...visits, ...others, { name: 'not found', login: roles.staff, path: '/no/such/page' }]
}

function loginFor(page: string): string | null {
  if (signedOutPages.includes(page)) return null
  return page.startsWith('/people') ? roles.admin : 'zhoumingyuan'
}
