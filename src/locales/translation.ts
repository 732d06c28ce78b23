/** Sentences by plural category (CLDR); Indonesian has only `other`, English `one` and `other`. */
export type PluralForms = { readonly other: string; readonly one?: string }

export type Sentence = string | PluralForms

/** What a translated file must hold: exactly the keys of the Indonesian file, each of the same kind. */
export type Translation<Source> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : PluralForms }

/** Names between braces of a sentence: `'{count} dari {total}'` → `'count' | 'total'`. */
export type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : Text extends { readonly other: infer Other }
    ? 'count' | PlaceholderOf<Other>
    : never

export type PlaceholderValue = string | number
