/** How a link or button inside a menu looks. */
export const menuItemClass = 'touch menu-item'
