import NotFound from '@/app/(workspace)/not-found'

export default function NotFoundOutside() {
  return (
    <main>
      <NotFound />
    </main>
  )
}
