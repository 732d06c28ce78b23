import { findSection } from './find-section.ts'
import type { HeaderLine } from './header-lines.ts'

const LEGAL_BASIS = /^(?:dasar|landasan)(?:\s+(?:hukum|pelaksanaan|penyusunan).*)?$/i
const BOTH_PURPOSES = /^maksud\s*(?:dan|,|&|\/|serta)\s*tujuan/i
const INTENT = /^maksud\b/i
const AIM = /^tujuan\b/i
const TEAM_STEPS =
  /^(?:mekanisme|tahap(?:an)?|prosedur|tata\s?cara|langkah(?:-langkah)?|alur|proses)\b.{0,40}?\b(?:penetapan|pembentukan|pemilihan|penyusunan|penentuan|seleksi)\b.{0,30}?\btim\b/i

/** The plan's own chapter on its legal basis; what a decree rests on is read with the decree. */
export const readLegalBasis = (lines: readonly HeaderLine[]): readonly string[] => findSection(lines, LEGAL_BASIS)

/** Purpose and aim, together or under two headings. */
export const readPurposes = (lines: readonly HeaderLine[]): readonly string[] => {
  const both = findSection(lines, BOTH_PURPOSES)
  return both.length > 0 ? both : [...findSection(lines, INTENT), ...findSection(lines, AIM)]
}

/** How the team is chosen and appointed, step by step. */
export const readTeamSteps = (lines: readonly HeaderLine[]): readonly string[] => findSection(lines, TEAM_STEPS)
