import { err, ok, type Result } from '#kernel/result.ts'
import type { Limits } from './limits.ts'
import type { ReadFailure } from './read-failure.ts'

type DecodeFailure = Extract<ReadFailure, { kind: 'binaryNoise' | 'undecodable' | 'mixedEncodings' }>

const NEWLINE = 0x0a

/**
 * File bytes as text. Byte-order marks of UTF-8 and UTF-16 are obeyed; without one: UTF-16 when every other byte is nearly
 * always zero, UTF-8 when all of it is valid, else Windows-1252 (old Notepad) for the whole file. A file that mixes UTF-8
 * and another encoding is refused with a line of each: guessing would corrupt names that people would then approve.
 */
export const decodeText = (bytes: Uint8Array, limits: Limits): Result<string, DecodeFailure> => {
  const noise = err({ kind: 'binaryNoise', maxControlPercent: limits.maxControlShare * 100 })
  const wide = wideEncoding(bytes)
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes)
    return countControls(text) > text.length * limits.maxControlShare ? noise : ok(text)
  }
  if (countControlBytes(bytes) > bytes.length * limits.maxControlShare) return noise
  return decodeNarrow(bytes)
}

const decodeNarrow = (bytes: Uint8Array): Result<string, DecodeFailure> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return decodeWindows(bytes)
  }
}

const decodeWindows = (bytes: Uint8Array): Result<string, DecodeFailure> => {
  const { unicodeLine, otherLine } = encodingsByLine(bytes)
  if (unicodeLine !== null && otherLine !== null) return err({ kind: 'mixedEncodings', unicodeLine, otherLine })
  const text = new TextDecoder('windows-1252').decode(bytes)
  // The five bytes that Windows-1252 leaves unassigned decode to control characters: another encoding then.
  return countControls(text) > 0 ? err({ kind: 'undecodable' }) : ok(text)
}

/** First line with valid UTF-8 beyond ASCII, and first line that is no UTF-8; null where there is none. */
const encodingsByLine = (bytes: Uint8Array): { unicodeLine: number | null; otherLine: number | null } => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let unicodeLine: number | null = null
  let otherLine: number | null = null
  let line = 1
  for (let from = 0; from < bytes.length && (unicodeLine === null || otherLine === null); line++) {
    const newline = bytes.indexOf(NEWLINE, from)
    const to = newline < 0 ? bytes.length : newline
    const part = bytes.subarray(from, to)
    from = to + 1
    if (!part.some((byte) => byte > 0x7f)) continue
    try {
      decoder.decode(part)
      unicodeLine ??= line
    } catch {
      otherLine ??= line
    }
  }
  return { unicodeLine, otherLine }
}

const wideEncoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4) return null
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const half = sample.length / 2
  if (zeros[1] > half * 0.9 && zeros[0] < half * 0.05) return 'utf-16le'
  if (zeros[0] > half * 0.9 && zeros[1] < half * 0.05) return 'utf-16be'
  return null
}

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) || (code >= 0x7f && code < 0xa0)

const countControls = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at)) && text.charCodeAt(at) !== 0x85) count++
  return count
}

const countControlBytes = (bytes: Uint8Array): number => {
  let count = 0
  for (const byte of bytes) if (byte < 0x20 && isControl(byte)) count++
  return count
}
