/** A one-time link with which a person chooses a password: the first one, or a new one. */
export type AccessLinkKind = 'invite' | 'reset'
