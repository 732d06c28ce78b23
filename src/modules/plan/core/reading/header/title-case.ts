const SMALL = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'pada',
  'dalam',
  'untuk',
  'yang',
  'atau',
  'dengan',
  'oleh',
  'atas',
  'serta',
])
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/

/** "DINAS PENDIDIKAN DAN OLAHRAGA" as ordinary words; a text that has small letters already is left alone. */
export const titleCase = (text: string): string => {
  if (/\p{Ll}{2}/u.test(text)) return text
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const lower = word.toLowerCase()
    if (SMALL.has(lower)) return lower
    return ROMAN.test(word) ? word : word.charAt(0) + lower.slice(1)
  })
}
