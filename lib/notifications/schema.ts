export const notificationKinds = [
  'mention',
  'reply',
  'follow',
  'anchor',
  'moderation',
  'security',
  'webhook',
  'feedback',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Nowhere, in the app, or in the app and by e-mail: at once, each morning, each Monday. */
export const notificationChannels = ['none', 'app', 'email', 'daily', 'weekly'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

export const defaultChannel: NotificationChannel = 'app'
