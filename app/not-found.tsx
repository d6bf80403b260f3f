import WorkspaceLayout from '@/app/(workspace)/layout'
import NotFound from '@/app/(workspace)/not-found'

/** An address that no page has, in the frame of the pages. */
export default function NotFoundOutside() {
  return (
    <WorkspaceLayout>
      <NotFound />
    </WorkspaceLayout>
  )
}
