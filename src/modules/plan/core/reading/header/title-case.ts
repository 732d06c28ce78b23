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

/** Share of small letters from which on a text is written in ordinary words. */
const ORDINARY_SHARE = 0.3

/** "DINAS PENDIDIKAN DAN OLAHRAGA" as ordinary words; a text in ordinary words is left alone. */
export const titleCase = (text: string): string => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if ((text.match(/\p{Ll}/gu)?.length ?? 0) > letters * ORDINARY_SHARE) return text
  return text.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    if (/\p{Ll}/u.test(word)) return word
    const lower = word.toLowerCase()
    if (SMALL.has(lower)) return lower
    return ROMAN.test(word) ? word : word.charAt(0) + lower.slice(1)
  })
}
