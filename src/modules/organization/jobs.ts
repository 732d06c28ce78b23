import { z } from 'zod'
import type { Job } from '#platform/jobs/job.ts'

/** Carries the id alone: the handler makes the link when it sends the letter, so that no secret rests in the queue. */
export const sendLinkLetterJob: Job<{ letterId: string }> = {
  name: 'organization.send_link_letter',
  payload: z.object({ letterId: z.uuid() }),
}
