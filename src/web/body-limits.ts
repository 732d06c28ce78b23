const MEGABYTE = 1024 * 1024

export type BodyLimit = {
  /** What people are told: size of a file or of a form's text. */
  readonly megabytes: number
  /** What is enforced: a little more, for what travels around a file. */
  readonly bytes: number
}

const uploads: BodyLimit = { megabytes: 25, bytes: 26 * MEGABYTE }
const forms: BodyLimit = { megabytes: 1, bytes: MEGABYTE }

/** Pages that take files end so: `/unit/…/rencana/impor` (and `.data`, the same form sent by script). */
const UPLOAD_PATH = /\/(?:impor|unggah)(?:\.data)?\/?$/

/** Largest request body that the page at this path accepts. */
export const bodyLimitOf = (path: string): BodyLimit => (UPLOAD_PATH.test(path) ? uploads : forms)
