/** How a link or button inside a menu looks. */
export const menuItemClass =
  'touch flex w-full cursor-pointer items-center gap-2 rounded-sm px-3 py-1.5 text-start text-ink hover:bg-raised aria-[current=page]:bg-jade-soft'
