import Forbidden from '@/app/(workspace)/forbidden'

export default function ForbiddenOutside() {
  return (
    <main>
      <Forbidden />
    </main>
  )
}
