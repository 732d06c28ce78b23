import { account } from './account.ts'
import { audit } from './audit.ts'
import { auditAction } from './audit-action.ts'
import { auditCommand } from './audit-command.ts'
import { backup } from './backup.ts'
import { command } from './command.ts'
import { common } from './common.ts'
import { demo } from './demo.ts'
import { failure } from './failure.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { mail } from './mail.ts'
import { people } from './people.ts'
import { peopleImport } from './people-import.ts'
import { plan } from './plan.ts'
import { planImport } from './plan-import.ts'
import { role } from './role.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signInElsewhere } from './sign-in-elsewhere.ts'
import { units } from './units.ts'

/** Every sentence of this language that pages use; a new file of sentences gets one line here. */
export const messages = {
  ...account,
  ...audit,
  ...auditAction,
  ...auditCommand,
  ...backup,
  ...command,
  ...common,
  ...demo,
  ...failure,
  ...frame,
  ...home,
  ...mail,
  ...people,
  ...peopleImport,
  ...plan,
  ...planImport,
  ...role,
  ...setUp,
  ...signIn,
  ...signInElsewhere,
  ...units,
}
