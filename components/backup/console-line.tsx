/** What is typed on the console. */
export function ConsoleLine({ children }: { children: string }) {
  return (
    <code className="mt-1 block overflow-x-auto rounded-md border border-line bg-raised px-3 py-2 font-mono text-sm">
      {children}
    </code>
  )
}
