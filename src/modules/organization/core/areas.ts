const ROMAN = /^[IVX]{1,5}$/

/** Areas of the programme as its worksheet numbers them ("I", "IV"); each once, in the order given; what is no number is left out. */
export const readAreas = (typed: readonly string[]): string[] => [...new Set(typed)].filter((area) => ROMAN.test(area))
