import type { Message, Translate } from '#locales/sentence.ts'
import { BackupFailure } from '#platform/backup/failure.ts'
import { listenForStop } from '../stop-signal.ts'
import type { Answer } from './answer.ts'

/** The sentence of a failure of a backup or a restore. */
export const backupFailureMessage = (problem: string, values: Readonly<Record<string, string>>): Message => ({
  key: `command.backup.failure.${problem}` as Message['key'],
  params: values,
})

/**
 * Answers with the sentence of what a person can mend; everything else passes. The signal comes with Ctrl-C: drafts are removed
 * and a server that was started for the command is stopped before the program ends. A second Ctrl-C does not wait.
 */
export async function orSentence(t: Translate, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const stopping = new AbortController()
  const { asked } = listenForStop()
  void asked.then(() => stopping.abort(new BackupFailure('interrupted', {})))
  try {
    return await work(stopping.signal)
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error
    return { code: 1, complaint: t.message(backupFailureMessage(error.problem, error.values)) }
  }
}
