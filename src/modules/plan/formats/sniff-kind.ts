/** Kinds of files that are often renamed to .txt or .csv, known by their first bytes. */
export type FileKind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'image' | 'gzip'

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // also DOCX, XLSX, ODT
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], // DOC, XLS
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]], // GIF8
  ['image', [0x49, 0x49, 0x2a, 0x00]], // TIFF
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', [0x1f, 0x8b]],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[], at: number): boolean =>
  signature.every((byte, offset) => bytes[at + offset] === byte)

const firstInk = (bytes: Uint8Array): number => {
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf], 0) ? 3 : 0
  while (at < bytes.length && at < 64 && (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d)) at++
  return at
}

/** The kind that the first bytes give away, or null for what may be text. Leading blanks and a byte-order mark are passed over. */
export const sniffKind = (bytes: Uint8Array): FileKind | null => {
  const ink = firstInk(bytes)
  for (const [kind, signature] of SIGNATURES)
    if (startsWith(bytes, signature, 0) || startsWith(bytes, signature, ink)) return kind
  const opening = String.fromCharCode(...bytes.subarray(ink, ink + 15)).toLowerCase()
  return opening.startsWith('<!doctype html') || opening.startsWith('<html') ? 'html' : null
}
