import { Worker } from 'node:worker_threads'

export type ThreadOutcome<Value> = { readonly done: true; readonly value: Value } | { readonly done: false }

export type ThreadCall = {
  /** `import.meta.resolve`-able address of the module and the name of the function in it. */
  readonly module: string
  readonly name: string
  /** Copied into the thread (structured clone). */
  readonly args: readonly unknown[]
  readonly timeoutMs: number
  readonly memoryMegabytes: number
  /** Ends the thread when it comes, as if the time were used up. */
  readonly signal?: AbortSignal
}

/**
 * Calls a pure function in a thread of its own, so that slow work neither holds up other people's pages nor can hang or eat the
 * process: `done: false` when the time or the memory given is used up, or `signal` came. An exception in the function rejects.
 */
export const runInThread = <Value>(call: ThreadCall): Promise<ThreadOutcome<Value>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { module: call.module, name: call.name, args: call.args },
      resourceLimits: { maxOldGenerationSizeMb: call.memoryMegabytes },
    })
    const giveUp = (): void => settle(() => resolve({ done: false }))
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      call.signal?.removeEventListener('abort', giveUp)
      void worker.terminate()
      finish()
    }
    const timer = setTimeout(giveUp, call.timeoutMs)
    call.signal?.addEventListener('abort', giveUp, { once: true })
    if (call.signal?.aborted) giveUp()
    worker.once('message', (value: Value) => settle(() => resolve({ done: true, value })))
    worker.once('error', (error: Error & { code?: string }) =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ done: false }) : reject(error))),
    )
  })
