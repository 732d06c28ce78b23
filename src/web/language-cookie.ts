/** Holds `id` or `en` after a person chose a language. */
export const LANGUAGE_COOKIE = 'bahasa'
