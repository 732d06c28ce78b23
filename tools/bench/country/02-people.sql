-- People are dealt round to the units; every tenth has a second role in the next unit of the agency. Everybody has the
-- same password, whose hash is given: bench.password_hash. The first person of each root administers the agency.
create temporary table someone as
select n, p.a, p.u, p.agency_id, p.unit_id, pg_temp.id('person ' || n) as person_id
from (
  select n, 1 + (n - 1) % pg_temp.size('agencies') as a, ((n - 1) / pg_temp.size('agencies')) % pg_temp.size('units') as u
  from generate_series(1, pg_temp.size('people')) as n
) dealt join place p using (a, u);

insert into identity.person (person_id, login, name, created_at)
select person_id, 'pegawai' || n || '@contoh' || a || '.go.id',
  (array['Andi', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gunawan', 'Hesti', 'Indra', 'Joko', 'Kartika', 'Lestari', 'Made', 'Ni Luh', 'Oki', 'Putri',
    'Rahmat', 'Siti', 'Tono', 'Umar', 'Vina', 'Wahyu', 'Yohanes', 'Zulkifli'])[1 + n % 24] || ' '
  || (array['Pratama', 'Wulandari', 'Sutejo', 'Handayani', 'Siregar', 'Nasution', 'Sudarma', 'Hidayat', 'Manurung', 'Rumbiak', 'Lubis', 'Saputra',
    'Kusuma', 'Mandagi', 'Pattiasina', 'Simanjuntak', 'Wijaya', 'Rahayu', 'Maulana'])[1 + (n / 24) % 19] || ' ' || n,
  now() - interval '200 days'
from someone;

insert into identity.credential (person_id, password_hash)
select person_id, current_setting('bench.password_hash') from someone;

insert into identity.membership (person_id, agency_id, unit_id, role)
select person_id, agency_id, unit_id,
  case when u = 0 and n <= pg_temp.size('agencies') then 'administrator'
    else (array['zi_chair', 'unit_head', 'zi_secretary', 'area_lead', 'team_member', 'employee', 'employee', 'employee'])[
      1 + (n / (pg_temp.size('agencies') * pg_temp.size('units'))) % 8] end
from someone;

insert into identity.membership (person_id, agency_id, unit_id, role)
select s.person_id, s.agency_id, p.unit_id, 'internal_assessor'
from someone s join place p on p.a = s.a and p.u = (s.u + 1) % pg_temp.size('units')
where s.n % 10 = 0;

insert into identity.placement (agency_id, unit_id, person_id, position)
select m.agency_id, m.unit_id, m.person_id,
  (array['Analis Kebijakan Ahli Muda', 'Pranata Komputer Ahli Pertama', 'Pengadministrasi Umum', 'Kepala Seksi Pelayanan'])[
    1 + (hashtext(m.person_id::text) & 3)]
from (select distinct agency_id, unit_id, person_id from identity.membership) as m;
