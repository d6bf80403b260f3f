export const kinds = ['mention', 'reply', 'follow', 'anchor', 'moderation', 'security'] as const
export type NotificationKind = (typeof kinds)[number]

/** Where one is told: nowhere, in the app, and there and by e-mail at once, each morning or each Monday. */
export const channels = ['none', 'app', 'email', 'daily', 'weekly'] as const
export type Channel = (typeof channels)[number]

export const byDefault: Channel = 'app'
