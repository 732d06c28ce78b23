/** What a command answers: lines for the normal output or for the error output, and the exit code (1 = could not be done, 2 = bad input, 3 = checked and found wanting). */
export type Answer = { readonly code: 0 | 1 | 2 | 3; readonly out?: string; readonly complaint?: string }
