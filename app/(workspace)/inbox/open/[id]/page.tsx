import { redirect } from 'next/navigation'
import { requireUser, runQuery } from '@/app/_entry/page'
import { openNotification } from '@/lib/notifications/open-notification'

/** Leads to what a notification is about; from then on it counts as read. */
export default async function OpenPage({ params }: PageProps<'/inbox/open/[id]'>) {
  await requireUser()
  const { id } = await params
  const { path } = await runQuery(openNotification, { id })
  redirect(path)
}
