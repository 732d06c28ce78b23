import type { peopleImport as source } from '../id/people-import.ts'
import type { Translation } from '../translation.ts'

/** People brought in from a spreadsheet. */
export const peopleImport: Translation<typeof source> = {
  'peopleImport.title': 'Import people from a spreadsheet',
  'peopleImport.lead':
    'Upload a list of employees. Zona first shows what would happen to every row; nothing is added before you agree.',
  'peopleImport.file': 'File with the list',
  'peopleImport.file.hint':
    'An .xlsx or .csv file of at most {size} MB and {rows} rows. Columns are known by their headings, in any order: NIP, Nama, Jabatan, Unit; also Surel and Peran.',
  'peopleImport.file.choose': 'Choose a file',
  'peopleImport.file.none': 'No file chosen yet',
  'peopleImport.submit': 'Read this file',
  'peopleImport.reading': 'Reading the file',
  'peopleImport.nipHint':
    'If the NIP column shows 1.98E+17, the spreadsheet has rounded it. Make the column Text and fill the NIP in again.',
  'peopleImport.noFile': 'Choose the file first.',
  'peopleImport.failure.wrongType': 'This is no spreadsheet. Upload an .xlsx or .csv file.',
  'peopleImport.failure.oldOrLocked':
    'This file has the old Excel format or a password. Save it as .xlsx without a password, then upload it again.',
  'peopleImport.failure.unreadable':
    'This file is broken or cut off. Save it again from your spreadsheet, then upload it.',
  'peopleImport.failure.tooMuchInside':
    'What is inside this file swells beyond {megabytes} MB when opened. Copy only the list of people into a new file.',
  'peopleImport.failure.tooManyRows': 'This file has more than {maximum} people. Part it into several files.',
  'peopleImport.failure.noHeader':
    'No row of headings was found. Write headings over the list: at least Nama, and NIP or Surel.',
  'peopleImport.failure.empty': 'There are no people in this file.',
  'peopleImport.failure.timedOut':
    'This file could not be read within {seconds} seconds. Copy only the list of people into a new file.',
  'peopleImport.failure.tooLarge':
    'This file is larger than {megabytes} MB. Copy only the list of people into a new file.',
  'peopleImport.recent': 'Last imports',
  'peopleImport.state.review': 'Waits to be looked at',
  'peopleImport.state.applied': 'Done',
  'peopleImport.state.undone': 'Taken back',
  'peopleImport.state.discarded': 'Discarded',
  'peopleImport.review': 'Look at {file}',
  'peopleImport.review.lead':
    'Nothing has been added. Rows with a problem are left out; mend them in the file and upload it again if you need them.',
  'peopleImport.count.new': { one: '{count} new person', other: '{count} new people' },
  'peopleImport.count.join': { one: '{count} has an account', other: '{count} have an account' },
  'peopleImport.count.place': { one: '{count} placed', other: '{count} placed' },
  'peopleImport.count.change': { one: '{count} changes', other: '{count} change' },
  'peopleImport.count.same': { one: '{count} stays the same', other: '{count} stay the same' },
  'peopleImport.count.problem': { one: '{count} with a problem', other: '{count} with a problem' },
  'peopleImport.kind.new': 'New',
  'peopleImport.kind.join': 'Has an account',
  'peopleImport.kind.place': 'Placed',
  'peopleImport.kind.change': 'Changes',
  'peopleImport.kind.same': 'Stays the same',
  'peopleImport.kind.problem': 'Left out',
  'peopleImport.line': 'Row',
  'peopleImport.what': 'What happens',
  'peopleImport.rows': 'Rows of {file}',
  'peopleImport.changedTo': '{field} becomes {value}',
  'peopleImport.changed': 'Changes: {fields}',
  'peopleImport.field.name': 'name',
  'peopleImport.field.nip': 'NIP',
  'peopleImport.field.email': 'e-mail',
  'peopleImport.field.position': 'position',
  'peopleImport.field.roles': 'roles',
  'peopleImport.join.text': 'Gets a role here; name and password stay their own.',
  'peopleImport.problem.required': 'Not filled in: {field}.',
  'peopleImport.problem.too_long': 'Too long: {field}.',
  'peopleImport.problem.formula': 'This row has a formula. Copy it as values, then upload it again.',
  'peopleImport.problem.role_unknown': 'The role “{about}” is not known.',
  'peopleImport.problem.role_administrator': 'The administrator’s role is given on the person’s page only.',
  'peopleImport.problem.unit_missing': 'The unit is missing.',
  'peopleImport.problem.unit_unknown': 'There is no unit “{about}” here.',
  'peopleImport.problem.unit_ambiguous':
    'More than one unit is called “{about}”. Add this person on a page of their own.',
  'peopleImport.problem.unit_closed': 'The unit “{about}” is closed.',
  'peopleImport.problem.duplicate': 'This person stands in another row for the same unit.',
  'peopleImport.problem.conflict': 'Name, NIP and e-mail of this row do not mean the same person.',
  'peopleImport.problem.unopened': 'This address or NIP has an invitation waiting elsewhere; that one is opened first.',
  'peopleImport.units': 'Units that are not there',
  'peopleImport.units.hint': 'Those ticked are made beneath your unit; people of the others are left out.',
  'peopleImport.apply': { one: 'Do it for {count} person', other: 'Do it for {count} people' },
  'peopleImport.nothing': 'There is nothing to do: everything is the same already or has a problem.',
  'peopleImport.discard': 'Discard this import',
  'peopleImport.applied': { one: '{count} row was done.', other: '{count} rows were done.' },
  'peopleImport.leftOut': {
    one: '{count} row was left out for a problem. Mend it in the file and upload that again; nobody is added twice.',
    other:
      '{count} rows were left out for problems. Mend them in the file and upload that again; nobody is added twice.',
  },
  'peopleImport.next': 'Hand the new people their invitations: print the sheet, or make the links on their pages.',
  'peopleImport.undo': 'Take the whole import back',
  'peopleImport.undo.question': 'Take this whole import back?',
  'peopleImport.undo.consequence':
    'People who were added are removed and changes are reversed. Those who have signed in or got other roles since stay, and are named.',
  'peopleImport.undone': 'The import was taken back.',
  'peopleImport.kept': 'These people stay',
  'peopleImport.kept.opened': 'has chosen a password',
  'peopleImport.kept.changed': 'unit or roles were changed since the import',
  'peopleImport.decided': 'This import was decided upon elsewhere. Load the page again.',
  'peopleImport.discarded': 'This import was discarded; what it said is not kept.',
}
