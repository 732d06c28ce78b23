import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Translate } from '#locales/sentence.ts'

type Values = Readonly<Record<string, readonly string[]>>

export type Options =
  | { readonly files: readonly string[]; readonly values: Values }
  /** The sentence of what is wrong with the command line. */
  | { readonly complaint: string }

/** Reads `FILE --name value …`; every option takes a value and may be repeated. */
export function readOptions(args: readonly string[], names: readonly string[], t: Translate): Options {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const files: string[] = []
  const values: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (!names.includes(token.name)) return { complaint: t('command.unknownOption', { option: token.rawName }) }
    if (!token.value) return { complaint: t('command.optionWithoutValue', { option: token.rawName }) }
    values[token.name] = [...(values[token.name] ?? []), token.value]
  }
  return { files, values }
}
