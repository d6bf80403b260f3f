/** The icons that scripts draw themselves on a page that is read; all the others come drawn from the server. */
export const clientGlyphs = {
  alert: 'M12 8v5m0 3.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  info: 'M12 11v5m0-8.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  question: 'M9.2 9a2.9 2.9 0 0 1 5.6 1c0 2-2.8 2.3-2.8 4m0 2.8v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  comment: 'M21 11.5a8.5 8.5 0 0 1-12.5 7.5L3.5 20.5 5 15.5A8.5 8.5 0 1 1 21 11.5Z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3m-11 0h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z',
} as const
