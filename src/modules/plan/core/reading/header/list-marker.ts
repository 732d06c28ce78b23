/** How an item or a section is marked: by a number (1., 1.2), a letter, a Roman number, or only by a dash. */
export type Marker = {
  readonly style: 'number' | 'letter' | 'capital' | 'roman' | 'bullet' | 'section'
  /** 1 for the first; 0 for a dash. */
  readonly order: number
}

const SECTION = /^(\d{1,2})\.(\d{1,2})\.?(?=[\s\p{L}])\s*/u
/** A dash before a bare number is no bullet: "2010 / - 2025". */
const BULLET = /^(?:[-–—]\s+|[•▪●✓]\s*)(?=[\p{L}("“]|\d{1,2}[.)])/u
const NUMBER = /^\(?(\d{1,2})(?:[.)]\s*(?=[\s\p{L}"“(])|\s*[.)]$)/u
const LETTER = /^\(?([a-z])[.)](?:\s+|(?=\p{Lu}))/u
const ROMAN = /^(I{1,3}|IV|VI{0,3}|IX|X)[.)]\s*(?=\p{Lu}|\s\p{L})/u
const CAPITAL = /^([A-Z])\.\s+(?=\p{L})/u

/** Takes the marker off a line. Doubled ones ("- 2. Peraturan …") count once, by the more telling of the two. */
export const takeMarker = (text: string): { marker: Marker | null; rest: string } => {
  const bullet = BULLET.exec(text)
  const plain = bullet ? text.slice(bullet[0].length) : text
  const section = SECTION.exec(plain)
  if (section) return { marker: { style: 'section', order: Number(section[2]) }, rest: plain.slice(section[0].length) }
  const number = NUMBER.exec(plain)
  if (number) return { marker: { style: 'number', order: Number(number[1]) }, rest: plain.slice(number[0].length) }
  const letter = LETTER.exec(plain)
  if (letter) return { marker: { style: 'letter', order: orderOf(letter[1]) }, rest: plain.slice(letter[0].length) }
  const roman = ROMAN.exec(plain)
  if (roman)
    return {
      marker: { style: 'roman', order: ROMANS.indexOf(roman[1] ?? '') + 1 },
      rest: plain.slice(roman[0].length).trimStart(),
    }
  const capital = CAPITAL.exec(plain)
  if (capital) return { marker: { style: 'capital', order: orderOf(capital[1]) }, rest: plain.slice(capital[0].length) }
  return { marker: bullet ? { style: 'bullet', order: 0 } : null, rest: plain }
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

const orderOf = (letter: string | undefined): number => (letter?.toLowerCase().charCodeAt(0) ?? 96) - 96

export const follows = (next: Marker, before: Marker): boolean =>
  next.style === before.style && (next.style === 'bullet' || next.order === before.order + 1)
