import { type DestinationStream, type Logger, pino } from 'pino'
import { errorValues } from './error-values.ts'

/** `log.info({ requestId }, 'text')`: values first, then a short English text that never holds data of a person. */
export type Log = Logger

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** Fields that carry personal data or secrets, wherever they stand in the first three levels of a value. */
const personalFields = [
  'password',
  'token',
  'cookie',
  'authorization',
  'login',
  'name',
  'email',
  'phone',
  'nip',
  'nik',
  'address',
  'payload',
  'body',
  'connectionString',
]

const paths = personalFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])

/**
 * The log of a process: one JSON object a line on the error stream, so that what a command prints stays clean. A field
 * that could name a person is replaced; an error keeps type, message and stack.
 */
export function createLog(level: LogLevel, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorValues },
      redact: { paths, censor: '[removed]' },
    },
    destination,
  )
}
