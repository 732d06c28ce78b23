-- A living plan of 74 actions and 148 duties for one unit in bench.plan_every; the first quarter is done.
create temporary table planner as
select p.*, pg_temp.id('plan ' || p.a || ' ' || p.u) as plan_id
from place p where p.u > 0 and (p.a * pg_temp.size('units') + p.u) % pg_temp.size('plan_every') = 0;

insert into plan.plan (agency_id, unit_id, plan_id, year, title, state, header, created_by)
select agency_id, unit_id, plan_id, pg_temp.size('year'), 'Rencana Kerja Pembangunan Zona Integritas', 'approved', '{}', pg_temp.id('person 1')
from planner;

insert into plan.action (
  agency_id, unit_id, plan_id, action_id, position, area, component_no, component, indicator, action, evidence, target, schedule, evidence_items
)
select agency_id, unit_id, plan_id, pg_temp.id('action ' || a || ' ' || u || ' ' || r), r,
  (array['I', 'II', 'III', 'IV', 'V', 'VI'])[1 + r / 13], 1 + r % 4, 'Penyusunan Tim Kerja dan Penetapan Sasaran ' || r % 4,
  'Unit kerja telah melakukan langkah pembangunan Zona Integritas nomor ' || r,
  'Menyelenggarakan rapat koordinasi dan menyusun laporan pelaksanaan langkah ' || r, 'Undangan, daftar hadir, notulen, laporan',
  'Juni, Desember', '{"kind":"months","months":["2026-06","2026-12"],"recurrence":null,"condition":null,"shape":"each"}',
  array['Undangan', 'Daftar hadir', 'Notulen', 'Laporan']
from planner, generate_series(0, 73) as r;

insert into plan.obligation (
  agency_id, unit_id, plan_id, action_id, obligation_id, key, first_month, last_month, due_date, done_at, done_by
)
select agency_id, unit_id, plan_id, pg_temp.id('action ' || a || ' ' || u || ' ' || r), pg_temp.id('duty ' || a || ' ' || u || ' ' || r || ' ' || half),
  'part ' || half, month, month, (month || '-01')::date + interval '1 month - 1 day',
  case when half = 0 and r < 18 then now() - interval '10 days' end, case when half = 0 and r < 18 then pg_temp.id('person 1') end
from planner, generate_series(0, 73) as r, generate_series(0, 1) as half,
  lateral (select pg_temp.size('year') || '-' || lpad((1 + (r + half * 6) % 12)::text, 2, '0') as month) due;
