/** The session has ended: the way to sign in and back to this place, where the words wait; from a dialog in a window beside it. */
export function SignInAgain({ label, beside }: { label: string; beside?: boolean }) {
  const here = typeof location === 'undefined' ? '/' : location.pathname + location.search + location.hash
  return (
    <a
      href={`/sign-in?next=${encodeURIComponent(beside ? '/' : here)}`}
      target={beside ? '_blank' : undefined}
      className="link"
    >
      {label}
    </a>
  )
}
