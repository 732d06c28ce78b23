import { foldedWords } from '#kernel/text/fold-text.ts'
import {
  actionWords,
  cadenceWords,
  evidenceWords,
  monthWords,
  personWords,
  timeWords,
  unitWords,
} from './cell-words.ts'

const NUMBERING = /^\(?(\d{1,3}|[ivx]{1,5}|[a-z])\)?[.)]?$/i
const YEAR = /^(19|20)\d\d$/
const NUMBER = /^\d+$/
const QUESTION_CODE = /^(lke[- ]?)?[ab][.-]?([ivx]{1,3}|\d)([.-]([ivx]{1,4}|\d|[a-z])){1,4}$/i
const LOWER_START = /^["'(]?\p{Ll}/u
const UPPER_START = /^["']?\p{Lu}/u

export const isNumbering = (text: string): boolean => NUMBERING.test(text)

export const isQuestionCode = (text: string): boolean => QUESTION_CODE.test(text)

export const startsLower = (text: string): boolean => LOWER_START.test(text)

export const startsUpper = (text: string): boolean => UPPER_START.test(text)

const isSureTime = (word: string): boolean => monthWords.has(word) || cadenceWords.has(word) || YEAR.test(word)

const isTimeWord = (word: string): boolean => isSureTime(word) || timeWords.has(word)

/** Share of time words from which a cell speaks of nothing else. */
const TIME_SHARE = 0.6
const MAX_TIME_LENGTH = 120

/** "Januari s/d Desember 2023", "Setiap bulan", "Ketika ada perubahan": begins with a word of time and goes on so. */
export const isTimeLike = (text: string): boolean => {
  if (text.length > MAX_TIME_LENGTH) return false
  const said = foldedWords(text).filter((word) => !NUMBER.test(word) || YEAR.test(word))
  const [first] = said
  if (first === undefined || !isTimeWord(first) || !said.some(isSureTime)) return false
  return said.filter(isTimeWord).length >= said.length * TIME_SHARE
}

/** "12 dokumen", "2 kegiatan", "1 banner dan foto": a count with its unit. */
export const isOutputLike = (text: string): boolean => {
  const words = foldedWords(text)
  const [count, unit] = words
  return (
    words.length <= 6 && count !== undefined && /^\d{1,4}$/.test(count) && unit !== undefined && unitWords.has(unit)
  )
}

export const isPersonLike = (text: string): boolean => {
  const words = foldedWords(text)
  return words.length > 0 && words.length <= 12 && words.slice(0, 2).some((word) => personWords.has(word))
}

const firstWord = (text: string): string => foldedWords(text.slice(0, 60)).find((word) => /\p{L}{2}/u.test(word)) ?? ''

/** Indonesian verbs of doing begin with "me" and a consonant cluster or liquid: menyusun, membuat, melakukan, merekap. */
const VERB = /^(me(m|n|l|r|w|y)|ikut)\p{L}{3}/u

export const startsWithVerb = (text: string): boolean => {
  const word = firstWord(text)
  return VERB.test(word) || actionWords.has(word)
}

/** A verb of doing alone, without the nouns that may also open an indicator. */
export const isDoing = (text: string): boolean => VERB.test(firstWord(text))

export const startsWithEvidence = (text: string): boolean => evidenceWords.has(firstWord(text))
