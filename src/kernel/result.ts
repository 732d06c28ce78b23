/** An expected failure is a value, a bug is an exception: use-cases and parsers answer with a Result, never with a throw. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const err = <const Failure>(error: Failure): Result<never, Failure> => ({ ok: false, error })
