const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text has the form of our identifiers (UUID); whether there is such a record only the store knows. */
export const isId = (text: string | null | undefined): text is string => typeof text === 'string' && UUID.test(text)
