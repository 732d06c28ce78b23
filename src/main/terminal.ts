import { boot as english } from '#locales/en/boot.ts'
import { boot as indonesian } from '#locales/id/boot.ts'
import type { PlaceholderOf } from '#locales/translation.ts'
import type { BootFailure } from '#platform/config/boot-failure.ts'

type Sentences = typeof indonesian

export type BootSentence = keyof Sentences

type Values<Key extends BootSentence> = [PlaceholderOf<Sentences[Key]>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholderOf<Sentences[Key]>]: string }]

export type Terminal = {
  /** Tells how things go, on the normal output. */
  say<Key extends BootSentence>(key: Key, ...values: Values<Key>): void
  /** Tells why the program ends, on the error output. */
  complain<Key extends BootSentence>(key: Key, ...values: Values<Key>): void
  refuse(failure: BootFailure): void
}

const isSentence = (text: string): text is BootSentence => Object.hasOwn(indonesian, text)

/** What main says in the terminal, in one language. */
export function openTerminal(language: 'id' | 'en'): Terminal {
  const sentences: Readonly<Record<BootSentence, string>> = language === 'en' ? english : indonesian

  /** A value may itself be a sentence: what a wrong variable may hold is written in the person's language, too. */
  const fill = (key: BootSentence, values: Readonly<Record<string, string>> = {}): string =>
    sentences[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name] ?? placeholder
      return isSentence(value) ? fill(value) : value
    })

  return {
    say: (key, ...values) => void process.stdout.write(`${fill(key, values[0])}\n`),
    complain: (key, ...values) => void process.stderr.write(`${fill(key, values[0])}\n`),
    refuse: ({ problem, values }) => void process.stderr.write(`${fill(problem, values)}\n`),
  }
}
