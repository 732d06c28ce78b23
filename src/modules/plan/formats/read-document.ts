import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import type { Block, NeutralDocument } from '../core/document.ts'
import { csvBlocks } from './csv-blocks.ts'
import { decodeText } from './decode-text.ts'
import { extensionOf, isSupported, type SupportedExtension, supportedExtensions } from './extensions.ts'
import { type Limits, limits as standardLimits } from './limits.ts'
import type { ReadFailure } from './read-failure.ts'
import { sniffKind } from './sniff-kind.ts'
import { splitLines } from './split-lines.ts'
import { textBlocks } from './text-blocks.ts'

/**
 * Bytes of a work-plan file as a neutral document. Reads .txt, .md, .tsv (text with tab-separated or piped tables) and
 * .csv; takes time and memory linear in the size. Every refusal is a value and carries the limit that was passed.
 */
export const readDocument = (
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = standardLimits,
): Result<NeutralDocument, ReadFailure> => {
  const extension = extensionOf(fileName)
  if (!isSupported(extension)) return err({ kind: 'unsupportedExtension', extension, supported: supportedExtensions })
  if (bytes.length > limits.maxFileBytes)
    return err({ kind: 'tooLarge', bytes: bytes.length, maxBytes: limits.maxFileBytes })
  const found = sniffKind(bytes)
  if (found) return err({ kind: 'wrongContent', extension, found })
  const text = decodeText(bytes, limits)
  if (!text.ok) return text
  return readText(storableText(text.value), extension, limits)
}

const readText = (
  text: string,
  extension: SupportedExtension,
  limits: Limits,
): Result<NeutralDocument, ReadFailure> => {
  if (text.trim() === '') return err({ kind: 'emptyFile' })
  const lines = splitLines(text, limits)
  if (!lines.ok) return lines
  const lineCount = lines.value.length
  if (extension === 'csv') {
    const blocks = csvBlocks(text, limits)
    return blocks.ok ? ok({ blocks: blocks.value, lineCount }) : blocks
  }
  const blocks = textBlocks(extension === 'md' ? lines.value.map(dropHash) : lines.value)
  return tableRows(blocks) > limits.maxTableRows
    ? err({ kind: 'tooManyRows', maxRows: limits.maxTableRows })
    : ok({ blocks, lineCount })
}

/** Markdown headings: "## BAB I" says "BAB I". */
const dropHash = (line: string): string => (line.startsWith('#') ? line.replace(/^#{1,6}\s+/, '') : line)

const tableRows = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
