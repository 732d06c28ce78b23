import type { Message, Translate } from '#locales/sentence.ts'
import { BackupFailure } from '#platform/backup/failure.ts'
import type { Answer } from './answer.ts'

/** The sentence of a failure of a backup or a restore. */
export const backupFailureMessage = (problem: string, values: Readonly<Record<string, string>>): Message => ({
  key: `command.backup.failure.${problem}` as Message['key'],
  params: values,
})

/** Answers with the sentence of what a person can mend; everything else passes. */
export async function orSentence(t: Translate, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error
    return { code: 1, complaint: t.message(backupFailureMessage(error.problem, error.values)) }
  }
}
