type LoggedError = { type: string; message: string; code?: string; stack?: string; cause?: LoggedError }

/** Class 22 of SQLSTATE: the value that the database could not take stands in quotes at the end of the message. */
const dataException = /^22\w{3}$/

/**
 * What a message of a library may carry of a person: an address of mail (a refusal by the mail server), a long number (NIP, NIK,
 * telephone), or the text that was no JSON.
 */
const scrub = (text: string): string =>
  text
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/g, '[address]')
    .replace(/(?<![\w-])\+?\d(?:[ .-]?\d){8,}(?![\w-])/g, '[number]')
    .replace(/(Unexpected \w+ .*?, |JSON at position \d+ )"[\s\S]*" is not valid JSON/, '$1[text] is not valid JSON')

/** Only fields of our choice: a database error also carries the values of the row that failed. */
export function errorValues(error: unknown): LoggedError | unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  const message = safeMessage(error.message, code)
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    // The stack begins with the message as it was.
    ...(error.stack === undefined ? {} : { stack: scrub(error.stack.replace(error.message, () => message)) }),
    ...(error.cause instanceof Error ? { cause: errorValues(error.cause) } : {}),
  }
}

const safeMessage = (message: string, code: unknown): string => {
  const isData = typeof code === 'string' && dataException.test(code)
  return scrub(isData ? message.replace(/"[\s\S]*"/, '"…"') : message)
}
