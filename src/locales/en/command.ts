import type { command as source } from '../id/command.ts'
import type { Translation } from '../translation.ts'

export const command: Translation<typeof source> = {
  'command.usage': 'Usage:',
  'command.usage.planRead': 'read a work-plan document and show what it says',
  'command.usage.keysRotate': 'make a new key for the secrets in the database',
  'command.usage.help': 'this page',
  'command.usage.file': 'FILE',
  'command.unknown': 'There is no command “{command}”. Type `zona help` for the list.',
  'command.unknownOption': 'There is no option “{option}”. Type `zona help` for the list.',
  'command.noFile': 'No file is named. Example: zona plan read plan.txt --json',
  'command.oneFile': 'Name one file only.',
  'command.fileMissing': 'There is no file {file}.',
  'command.fileIsFolder': '{file} is a folder, not a file.',
  'command.fileUnreadable': 'The file {file} cannot be opened. Check the right to read it.',
  'command.keys.which': 'Write: zona keys rotate',
  'command.keys.rotated':
    'The key {key} was made in {folder} and is in use at once. Keep a copy of that folder; do not delete older keys.',
  'command.version': 'Zona {version}',
  'command.read.noArea': 'Without an area',
  'command.read.noPlan': 'No action plan was found in this file.',
  'command.read.unit': 'Unit: {unit}',
  'command.read.year': 'Year: {year}',
  'command.read.actions': { one: '{count} action', other: '{count} actions' },
  'command.read.doubtful': { one: '{count} needs a look', other: '{count} need a look' },
  'command.read.scheduled': { one: '{count} with a date', other: '{count} with dates' },
  'command.read.questions': { one: '{count} matched to an LKE question', other: '{count} matched to LKE questions' },
  'command.read.json': 'Add --json for everything.',
}
