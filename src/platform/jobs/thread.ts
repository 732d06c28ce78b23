import { parentPort, workerData } from 'node:worker_threads'

/** The inside of run-in-thread.ts: loads the module, calls the function, sends back what it answers. */
const { module, name, args } = workerData as { module: string; name: string; args: unknown[] }
const loaded = (await import(module)) as Record<string, (...values: unknown[]) => unknown>
const run = loaded[name]
if (!run) throw new Error(`${module} exports no ${name}`)
parentPort?.postMessage(await run(...args))
