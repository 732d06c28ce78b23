const DIGITS = /^[\d\s.-]+$/

/**
 * The words of a search as the stored keys have them: beginnings of names, of the name of sign-in, of the NIP. At most eight.
 * A NIP with blanks is one word.
 */
export const searchWords = (typed: string): string[] => {
  const text = DIGITS.test(typed) ? typed.replace(/\D/g, '') : typed
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}@._+-]+/u)
    .flatMap((word) => (word.includes('@') ? [word] : word.split(/[^\p{L}\p{N}]+/u)))
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
}
