const MEGABYTE = 1024 * 1024

/** A file of 25 MB travels with a little more around it. */
const UPLOAD_LIMIT = 26 * MEGABYTE
const FORM_LIMIT = MEGABYTE

/** Pages that take files end so: `/unit/…/rencana/impor` (and `.data`, the same form sent by script). */
const UPLOAD_PATH = /\/(?:impor|unggah)(?:\.data)?\/?$/

/** Largest request body, in bytes, that the page at this path accepts. */
export const bodyLimitOf = (path: string): number => (UPLOAD_PATH.test(path) ? UPLOAD_LIMIT : FORM_LIMIT)
