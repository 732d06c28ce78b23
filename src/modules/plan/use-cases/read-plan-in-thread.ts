import { err, type Result } from '#kernel/result.ts'
import { runInThread } from '#platform/jobs/run-in-thread.ts'
import type { ReadFailure } from '../formats/read-failure.ts'
import { type ReadPlanFile, readPlanFile } from './read-plan-file.ts'

/** Below this a plan is read in less time than a thread takes to start. */
const SMALL_BYTES = 256 * 1024
const TIMEOUT_SECONDS = 60
const MEMORY_MEGABYTES = 1024

export type ThreadFailure = ReadFailure | { readonly kind: 'timedOut'; readonly seconds: number }

/** readPlanFile that cannot hold up or bring down the server, whatever the file. */
export const readPlanInThread = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadPlanFile, ThreadFailure>> => {
  if (bytes.length <= SMALL_BYTES) return readPlanFile(bytes, fileName)
  const outcome = await runInThread<Result<ReadPlanFile, ReadFailure>>({
    module: new URL('./read-plan-file.ts', import.meta.url).href,
    name: 'readPlanFile',
    args: [bytes, fileName],
    timeoutMs: TIMEOUT_SECONDS * 1000,
    memoryMegabytes: MEMORY_MEGABYTES,
  })
  return outcome.done ? outcome.value : err({ kind: 'timedOut', seconds: TIMEOUT_SECONDS })
}
