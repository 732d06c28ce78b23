import type { Message, Translate } from '#locales/sentence.ts'
import type { ReadFailure } from './read-failure.ts'

export type ImportFailure =
  | ReadFailure
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'noActions' }
  | { readonly kind: 'timedOut'; readonly seconds: number }

const MEGABYTE = 1024 * 1024

/** The sentence of a refusal, as key and values; `t` names the kinds of files. */
export const importFailureMessage = (failure: ImportFailure, t: Translate): Message => {
  switch (failure.kind) {
    case 'emptyFile':
    case 'binaryNoise':
    case 'undecodable':
    case 'forbidden':
    case 'noActions':
      return { key: `import.failure.${failure.kind}` }
    case 'timedOut':
      return { key: 'import.failure.timedOut', params: { seconds: failure.seconds } }
    case 'tooLarge':
      return { key: 'import.failure.tooLarge', params: { limit: Math.floor(failure.maxBytes / MEGABYTE) } }
    case 'tooManyRows':
      return { key: 'import.failure.tooManyRows', params: { limit: failure.maxRows } }
    case 'lineTooLong':
      return { key: 'import.failure.lineTooLong', params: { line: failure.line, limit: failure.maxLength } }
    case 'mixedEncodings':
      return {
        key: 'import.failure.mixedEncodings',
        params: { unicodeLine: failure.unicodeLine, otherLine: failure.otherLine },
      }
    case 'wrongContent':
      return { key: 'import.failure.wrongContent', params: { found: t(`import.kind.${failure.found}`) } }
    case 'unsupportedExtension': {
      const supported = failure.supported.join(', ')
      return failure.extension === ''
        ? { key: 'import.failure.noExtension', params: { supported } }
        : { key: 'import.failure.unsupportedExtension', params: { extension: failure.extension, supported } }
    }
  }
}
