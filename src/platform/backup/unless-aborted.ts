/** Bytes on their way, until somebody wants to stop: then the reason of the signal is thrown to whoever reads. */
export async function* unlessAborted(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    yield chunk
  }
}
