import Forbidden from '@/app/(workspace)/forbidden'
import WorkspaceLayout from '@/app/(workspace)/layout'

export default function ForbiddenOutside() {
  return (
    <WorkspaceLayout>
      <Forbidden />
    </WorkspaceLayout>
  )
}
