import { reader } from '@/app/_entry/visitor'
import { Skeleton } from '@/components/ui/skeleton'

export default async function Loading() {
  const { words } = await reader()
  return <Skeleton label={words.shell.loading} lines={8} />
}
