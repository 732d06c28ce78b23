import { Client, type ClientConfig } from 'pg'

/** What a database holds: nobody yet, the invented people of a demo, or people of a real office. */
export type DemoState = 'empty' | 'demo' | 'real'

/** Reads what a database holds, whatever version of Zona made it; changes nothing. */
export const readDemoState = (migrator: ClientConfig): Promise<DemoState> =>
  withClient(migrator, async (client) => {
    const isTrue = async (sql: string): Promise<boolean> =>
      (await client.query<{ yes: boolean }>(sql)).rows[0]?.yes === true
    const knowsMarks = await isTrue(`select to_regclass('platform.demo_marker') is not null as yes`)
    if (knowsMarks && (await isTrue('select exists (select from platform.demo_marker) as yes'))) return 'demo'
    const knowsPeople = await isTrue(`select to_regclass('identity.person') is not null as yes`)
    return knowsPeople && (await isTrue('select exists (select from identity.person) as yes')) ? 'real' : 'empty'
  })

/** Marks an empty database as that of a demo, at the moment at which the demo stands. Only the migrator can. */
export const markAsDemo = (migrator: ClientConfig, clock: Date): Promise<void> =>
  withClient(migrator, async (client) => {
    await client.query(
      `insert into platform.demo_marker (clock) select $1 where not exists (select from identity.person)
       on conflict do nothing`,
      [clock],
    )
  })

async function withClient<Value>(address: ClientConfig, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client(address)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
