import WorkspaceLayout from '@/app/(workspace)/layout'
import NotFound from '@/app/(workspace)/not-found'
import RootLayout, { generateMetadata, viewport } from '@/app/layout'

export { generateMetadata, viewport }

/** An address that no page has, in the frame of the pages. What stands in a root `not-found.tsx` instead is drawn and sent with every page. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <WorkspaceLayout>
        <NotFound />
      </WorkspaceLayout>
    </RootLayout>
  )
}
