/** The mark of Tashan: a stone of jade with the other hill in it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <path
        d="M3.2 20.6C1.9 14.6 6 6.2 13.4 4.3c7-1.8 13.4 2.6 15 9.3 1.6 6.8-1.5 12.4-8.2 14-3.6.9-14.7.6-17-7Z"
        className="fill-jade"
      />
      <path
        d="m8 21 5.4-8.2 3.7 5 2.5-3.1 4.7 6.3"
        className="fill-none stroke-on-jade"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
