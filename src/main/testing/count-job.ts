import { z } from 'zod'

/** How long a counted job works, in milliseconds. */
export const WORK_MS = 40

export const countJob = { name: 'test.count', payload: z.object({ n: z.number().int() }) }

/** Where the jobs of counting-zona.ts write, as the owner makes it. */
export const countTables = `
  create schema test_count;
  create table test_count.begun (n int not null);
  create table test_count.done (n int primary key);
  create table test_count.tick (at timestamptz not null default now());
  grant usage on schema test_count to zona_app;
  grant select, insert on all tables in schema test_count to zona_app`
