import type { SupportedExtension } from './extensions.ts'
import type { FileKind } from './sniff-kind.ts'

/**
 * Why a file could not be read. `kind` is the message key (`import.failure.<kind>`), the other fields fill its sentence.
 * `line` is 1-based; lengths of lines are in characters.
 */
export type ReadFailure =
  | { readonly kind: 'emptyFile' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly maxBytes: number }
  | {
      readonly kind: 'unsupportedExtension'
      readonly extension: string
      readonly supported: readonly SupportedExtension[]
    }
  | { readonly kind: 'wrongContent'; readonly extension: SupportedExtension; readonly found: FileKind }
  | { readonly kind: 'binaryNoise'; readonly maxControlPercent: number }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'mixedEncodings'; readonly unicodeLine: number; readonly otherLine: number }
  | { readonly kind: 'lineTooLong'; readonly line: number; readonly length: number; readonly maxLength: number }
  | { readonly kind: 'tooManyRows'; readonly maxRows: number }
